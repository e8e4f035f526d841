package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.GradeBand;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;

/**
 * The grade must be the one its score earns (评级与得分相符).
 * Regulations print the bands as 良 80(含)–90 or as 良 80–89; between 89 and 90 they differ, and either is let pass.
 */
final class GradeOfScore implements Rule {

    private static final List<GradeBand> USUAL = List.of(
            new GradeBand("优", new BigDecimal("90")),
            new GradeBand("良", new BigDecimal("80")),
            new GradeBand("中", new BigDecimal("60")),
            new GradeBand("差", BigDecimal.ZERO));
    private static final Map<String, String> SYNONYMS = Map.of("优秀", "优", "良好", "良", "合格", "中", "一般", "中", "不合格", "差");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.SCORING, "score.grade", Severity.HIGH, Certainty.CERTAIN, "评级与得分不符", "等级=得分所在档次")
                .tolerates("等级是对印出的得分评的，不取区间；按整数分档的表另容许四舍五入到整数分后的档次")
                .mayErr("当地另有分档标准");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var form = subject.form();
        subject.report().scores().forEach(statement -> check(statement, bands(form), outcome));
        return outcome.orNotApplicable("报告没有在总分旁写明等级。");
    }

    private static List<GradeBand> bands(@Nullable FormRules form) {
        return form == null ? USUAL : form.grades();
    }

    private static void check(ScoreStatement statement, List<GradeBand> bands, Outcome outcome) {
        if (statement.grade() == null) {
            return;
        }
        var printed = SYNONYMS.getOrDefault(statement.grade(), statement.grade());
        var outOf = statement.outOf();
        boolean known = bands.stream().anyMatch(band -> band.grade().equals(printed));
        if (!known || (outOf != null && outOf.value().compareTo(Scores.HUNDRED) != 0)) {
            outcome.notComputable("等级“%s”或满分不是百分制四级，不作判断。".formatted(statement.grade()));
            return;
        }
        var earned = earned(statement, bands);
        if (earned.contains(printed)) {
            outcome.consistent();
            return;
        }
        var score = Scores.points(statement);
        var right = grade(statement.score().value(), bands);
        outcome.flag(Suspicion.of(
                "%s评为“%s”，按得分应为“%s”".formatted(score.text(), statement.grade(), right),
                "%s，%s".formatted(score.text(), statement.grade()),
                right,
                "%s在“%s”档（%s），不在“%s”档。".formatted(score.text(), right, range(right, bands), printed),
                List.of(score.source())));
    }

    /** The grades the printed score earns, by bands with decimals and by whole ones. */
    private static Set<String> earned(ScoreStatement statement, List<GradeBand> bands) {
        var whole = statement.score().value().setScale(0, RoundingMode.HALF_UP);
        var grades = new LinkedHashSet<String>();
        for (var value : List.of(statement.score().value(), whole)) {
            grades.add(grade(value, bands));
        }
        return grades;
    }

    /** The grade as printed, in the usual word, else the one the score earns. */
    static String grade(ScoreStatement statement, @Nullable FormRules form) {
        var printed = statement.grade();
        return printed == null
                ? grade(statement.score().value(), bands(form))
                : SYNONYMS.getOrDefault(printed, printed);
    }

    private static String grade(BigDecimal score, List<GradeBand> bands) {
        return bands.stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .max((one, other) -> one.from().compareTo(other.from()))
                .map(GradeBand::grade)
                .orElse("差");
    }

    private static String range(String grade, List<GradeBand> bands) {
        var from = bands.stream()
                .filter(band -> band.grade().equals(grade))
                .map(GradeBand::from)
                .findFirst();
        var below = from.flatMap(least -> bands.stream()
                .map(GradeBand::from)
                .filter(other -> other.compareTo(least) > 0)
                .min(BigDecimal::compareTo));
        var low = from.map(Plain::shortest).orElse("0");
        return below.map(high -> "%s分（含）至%s分".formatted(low, Plain.shortest(high)))
                .orElse(low + "分（含）以上");
    }
}
