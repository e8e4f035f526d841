package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The sources of the year's funds add up to the funds (按收入性质分项合计). A list that ends in 其他资金 means to be
 * complete; of another only a sum above the total is a contradiction.
 */
final class FundingSum implements Rule {

    private static final ScreenedPattern REST = ScreenedPattern.of("其他资金.*|其他收入.*");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "amount.funding-sum",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "按资金来源分项合计与资金总额不符",
                        "Σ各来源资金=年度资金总额")
                .mayErr("上年结转未列为一项来源：差额等于年初结转时写明");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var total : Figures.whole(report, Measure.ADJUSTED_BUDGET)) {
            var sources = sources(report, total);
            if (total.funding() == null && sources.size() > 1) {
                check(report, total, sources, outcome);
            }
        }
        return outcome.orNotApplicable("自评表没有按来源分列年度资金。");
    }

    /** The sources in the same table, each under one name, apart from rows that print every stage themselves. */
    private static List<Figure> sources(Report report, Figure total) {
        return report.figuresOf(Measure.ADJUSTED_BUDGET).stream()
                .filter(figure -> figure.funding() != null
                        && figure.basis() == Basis.ADJUSTED
                        && total.source().row() != null
                        && Figures.sameBlock(figure.source(), total.source())
                        && figure.scope() == total.scope())
                .toList();
    }

    private static void check(Report report, Figure figure, List<Figure> sources, Outcome outcome) {
        var total = Amount.of(figure).orElse(null);
        var parts =
                sources.stream().flatMap(source -> Amount.of(source).stream()).toList();
        boolean once = sources.stream().map(Figure::funding).distinct().count() == sources.size();
        if (total == null || parts.size() != sources.size() || !once) {
            outcome.notComputable("同一来源列了几个数，不能合计。");
            return;
        }
        boolean complete =
                sources.stream().anyMatch(source -> source.funding() != null && REST.isWhole(source.funding()));
        var sum = Amount.sum(parts);
        boolean above = sum.low().compareTo(total.interval().high()) > 0;
        if (sum.meets(total.interval()) || !complete && !above) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(report, total, parts));
        }
    }

    private static Suspicion suspicion(Report report, Amount total, List<Amount> parts) {
        var sum = Plain.sum(Amount.values(parts));
        var gap = total.value().subtract(sum);
        var opening = Figures.distinct(report.figuresOf(Measure.OPENING_CARRY_OVER)).stream()
                .filter(amount -> amount.interval().plus(Amount.sum(parts)).meets(total.interval()))
                .findFirst();
        var evidence = new ArrayList<SourceRef>(List.of(total.source()));
        evidence.addAll(Amount.places(parts));
        opening.ifPresent(amount -> evidence.add(amount.source()));
        return Suspicion.of(
                "按来源分项合计%s万元，与年度资金总额%s不符%s"
                        .formatted(
                                Plain.shortest(sum),
                                total.text(),
                                opening.map(amount -> "（漏列结转%s）".formatted(amount.text()))
                                        .orElse("")),
                Plain.shortest(sum) + "万元",
                total.text()
                        + opening.map(amount -> "（含结转%s）".formatted(amount.text()))
                                .orElse(""),
                "%s，资金总额为%s，相差%s万元%s。"
                        .formatted(
                                Plain.addition(Amount.values(parts)),
                                Plain.shortest(total.value()),
                                Plain.shortest(gap.abs()),
                                opening.map(amount -> "，即年初结转%s".formatted(amount.text()))
                                        .orElse("")),
                evidence);
    }
}
