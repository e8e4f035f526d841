package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** The rules that look at one indicator line at a time (逐行规则). */
final class LineRules {

    private static final ScreenedPattern UNIT_IS_VALUE = ScreenedPattern.of("\\d+\\s*[%％]?");

    private static final ScreenedPattern CRITERION =
            ScreenedPattern.of("进行核定得分|核定得分。?$|(按要求|可以从)[^。]*(评价|得\\d+分)|每[^，。]{1,12}扣\\d");

    private LineRules() {}

    static List<Rule> all() {
        return List.of(unmetWithFullMarks(), LowTarget.rule(), deduction(), unit());
    }

    /** The target is not reached and the line has full marks (未达标仍满分). */
    private static Rule unmetWithFullMarks() {
        var card = RuleCard.of(
                        FindingFamily.SCORING,
                        "indicator.unmet-full-marks",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "未达到指标值仍得满分",
                        "≥：实际≥目标；≤：实际≤目标；否则按比例计分")
                .mayErr("指标值与完成值单位不同；反向指标未写≤；扫描件把≥认成2或3（如≥6次成26次），去掉首位即达标的为“可能”");
        return new LineRule(card, LineRules::unmet, "没有可量化且得满分的指标行。");
    }

    private static Optional<LineRule.Verdict> unmet(Case subject, IndicatorLine line) {
        var target = subject.target(line).orElse(null);
        var actual = subject.actual(line).orElse(null);
        if (target == null || actual == null || !Scores.isFull(line) || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        if (target.isMetBy(actual)) {
            return LineRule.FINE;
        }
        var weight = line.weight().map(PrintedNumber::value).orElseThrow();
        var form = subject.form();
        boolean proportional = form != null
                && form.proportional()
                && target.isAtLeast()
                && actual.value().signum() >= 0
                && target.value().signum() > 0;
        var due = weight.multiply(Plain.ratio(actual.value(), proportional ? target.value() : BigDecimal.ONE))
                .setScale(2, RoundingMode.HALF_UP);
        var suspicion = Suspicion.of(
                "“%s”目标%s、实际%s，未达标仍得满分%s分".formatted(line.level3(), target.text(), text(line), Plain.shortest(weight)),
                "%s，%s分".formatted(text(line), Plain.shortest(weight)),
                proportional ? Plain.shortest(due) + "分" : "低于满分",
                proportional
                        ? "%s×%s÷%s=%s分。"
                                .formatted(
                                        Plain.shortest(weight),
                                        Plain.shortest(actual.value()),
                                        Plain.shortest(target.value()),
                                        Plain.shortest(due))
                        : "实际%s没有达到目标%s。".formatted(text(line), target.text()),
                places(line));
        if (target.mayBeMisread(actual)) {
            return LineRule.doubt(
                    suspicion.as(Severity.MEDIUM, Certainty.LIKELY).worth(stake(line)));
        }
        return LineRule.doubt(
                proportional ? suspicion.disputing(line.source(), weight.subtract(due)) : suspicion.worth(stake(line)));
    }

    /** Marks were taken off and nobody says why (扣分无说明). */
    private static Rule deduction() {
        var card = RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.deduction-unexplained",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "扣分未说明原因",
                        "得分<分值时应填偏差原因")
                .mayErr("原因写在正文；没有偏差原因栏的表和核查评分表不作判断");
        return new LineRule(card, LineRules::unexplained, "没有同时列出分值和得分的指标行。");
    }

    /** What stands where the reason belongs is the standard itself: how to judge, not what was found. */
    private static boolean isCriterion(IndicatorLine line) {
        return line.deviationReason()
                .map(text -> CRITERION.isIn(text.replaceAll("\\s", "")))
                .orElse(false);
    }

    private static Optional<LineRule.Verdict> unexplained(Case subject, IndicatorLine line) {
        var score = Scores.points(line.score()).orElse(null);
        var weight = Scores.points(line.weight()).orElse(null);
        boolean verification = subject.report().identity().kind() == ReportKind.VERIFICATION;
        boolean criterion = verification && isCriterion(line);
        if (score == null || weight == null || verification && !criterion || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        boolean wholePoint = weight.value().subtract(score.value()).compareTo(BigDecimal.ONE) >= 0;
        boolean lost = wholePoint || score.isSurelyBelow(weight);
        if (!lost || line.deviationReason().isRead() && !criterion) {
            return LineRule.FINE;
        }
        if (line.deviationReason() instanceof Reading.Absent<String>(var reason, var place)
                && reason == AbsenceReason.NOT_DISCLOSED) {
            return LineRule.NOT_MINE;
        }
        return LineRule.doubt(Suspicion.of(
                "“%s”扣%s分未说明原因"
                        .formatted(line.level3(), Plain.shortest(weight.value().subtract(score.value()))),
                score.text(),
                "说明扣分原因",
                "%s-%s=%s分，偏差原因栏没有内容。"
                        .formatted(
                                Plain.shortest(weight.value()),
                                Plain.shortest(score.value()),
                                Plain.shortest(weight.value().subtract(score.value()))),
                places(line)));
    }

    /** A value stands in the column of units (度量单位误填数值). */
    private static Rule unit() {
        var card = RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.unit-is-value",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "“度量单位”栏填了数值",
                        "度量单位应为单位，不含数字")
                .tolerates(RuleCard.NONE)
                .mayErr("列错位");
        return new LineRule(
                card,
                (subject, line) -> {
                    var unit = line.measureUnit();
                    if (unit == null) {
                        return LineRule.NOT_MINE;
                    }
                    return UNIT_IS_VALUE.isWhole(unit)
                            ? LineRule.doubt(Suspicion.of(
                                    "“度量单位”栏误填“%s”".formatted(unit),
                                    unit,
                                    "%",
                                    "度量单位栏应填单位，现填“%s”。".formatted(unit),
                                    places(line)))
                            : LineRule.FINE;
                },
                "自评表没有度量单位栏。");
    }

    /** All points of the line, where nothing says how many of them are too many. */
    static BigDecimal stake(IndicatorLine line) {
        return line.score().map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    static String text(IndicatorLine line) {
        return line.actual().toOptional().orElse("").strip();
    }

    static List<SourceRef> places(IndicatorLine line) {
        var places = new ArrayList<SourceRef>(List.of(line.source()));
        for (var reading : List.of(line.target(), line.actual(), line.score())) {
            var place = reading.source();
            if (place != null && reading.isRead()) {
                places.add(place);
            }
        }
        return places;
    }
}
