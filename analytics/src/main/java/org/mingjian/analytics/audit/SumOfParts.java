package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;

/**
 * Parts must add up to their total (分项合计): basic and project expenditure, the three public expenses.
 * Parts are looked for in the total's own row or block, so that a table is checked against itself and a paragraph
 * against itself; where the total has a basis, the parts have the same. With a part missing only a sum above the total is a contradiction.
 */
record SumOfParts(RuleCard card, SumIdentity identity) implements Rule {

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        report.figuresOf(identity.total()).forEach(figure -> check(report, figure, outcome));
        return outcome.orNotApplicable("报告没有列出%s。".formatted(identity.totalName()));
    }

    private void check(Report report, Figure figure, Outcome outcome) {
        var whole = Amount.of(figure).orElse(null);
        var found = new ArrayList<Amount>();
        for (var part : identity.parts()) {
            part(report, part, figure).ifPresent(found::add);
        }
        if (whole == null || found.size() < 2 || isToldOfOneSource(figure)) {
            outcome.notComputable("%s%s旁边没有列全%s，不能合计。"
                    .formatted(identity.totalName(), figure.number().raw(), identity.partsName()));
            return;
        }
        var sum = Amount.sum(found);
        boolean complete = found.size() == identity.parts().size();
        boolean above = sum.low().compareTo(whole.interval().high()) > 0;
        if (sum.meets(whole.interval()) || (!complete && !above)) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(whole, found));
        }
    }

    /** In running text the parts behind one funding source's total may be the parts of all sources. */
    private static boolean isToldOfOneSource(Figure figure) {
        return figure.funding() != null && figure.source().row() == null;
    }

    private Optional<Amount> part(Report report, Measure part, Figure figure) {
        var basis = identity.basis();
        return Figures.only(Figures.nearest(report, part, figure).stream()
                .filter(candidate -> Figures.sameBlock(candidate.source(), figure.source()))
                .filter(candidate -> basis == null || candidate.basis() == null || candidate.basis() == basis)
                .toList());
    }

    private Suspicion suspicion(Amount whole, List<Amount> found) {
        var sum = Plain.sum(Amount.values(found));
        var addition = Plain.addition(Amount.values(found));
        var evidence = new ArrayList<>(List.of(whole.source()));
        evidence.addAll(Amount.places(found));
        return Suspicion.of(
                        "%s合计%s万元，与%s%s不符"
                                .formatted(
                                        identity.partsName(), Plain.shortest(sum), identity.totalName(), whole.text()),
                        "%s%s".formatted(identity.totalName(), whole.text()),
                        Plain.shortest(sum) + "万元",
                        "%s，%s为%s，相差%s万元。"
                                .formatted(
                                        addition,
                                        identity.totalName(),
                                        Plain.shortest(whole.value()),
                                        Plain.shortest(
                                                sum.subtract(whole.value()).abs())),
                        evidence)
                .differing(sum.subtract(whole.value()));
    }
}
