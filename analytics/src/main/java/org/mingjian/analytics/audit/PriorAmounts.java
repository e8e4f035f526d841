package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/**
 * Holds a figure about last year against what last year's report said itself (跨年核对), same scope and funding source
 * only. A department merged from several is held against each of them and against their sum.
 */
record PriorAmounts(Case subject, List<OtherReport> lastYear, Outcome outcome) {

    /** An amount of last year's and the report it stands in. */
    private record Told(Amount amount, OtherReport report) {}

    void check(Measure prior, Measure own) {
        for (var figure : subject.report().figuresOf(prior)) {
            var amount = Amount.of(figure).orElse(null);
            if (amount != null && isSettled(figure)) {
                check(figure, amount, own);
            }
        }
    }

    /** A budget of last year is not what was spent then. */
    private static boolean isSettled(Figure figure) {
        return figure.basis() != Basis.INITIAL && figure.basis() != Basis.ADJUSTED;
    }

    private void check(Figure figure, Amount amount, Measure own) {
        var told = lastYear.stream().map(report -> told(report, figure, own)).toList();
        if (told.stream().anyMatch(List::isEmpty)) {
            outcome.notComputable("上年报告没有同口径的%s，不能核对。".formatted(Labels.of(own)));
            return;
        }
        var all = told.stream().flatMap(List::stream).toList();
        boolean one = all.stream().anyMatch(other -> other.amount().agreesWith(amount));
        boolean together = told.size() > 1
                && told.stream().allMatch(list -> list.size() == 1)
                && sum(all).meets(amount.interval());
        if (one || together) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(figure, amount, own, all));
        }
    }

    private static Interval sum(List<Told> all) {
        return Amount.sum(all.stream().map(Told::amount).toList());
    }

    private static List<Told> told(OtherReport other, Figure figure, Measure own) {
        var figures = other.report().figuresOf(own).stream()
                .filter(candidate -> candidate.scope() == figure.scope())
                .filter(candidate -> Objects.equals(candidate.funding(), figure.funding()))
                .filter(candidate -> candidate.period() != Period.PRIOR && isSettled(candidate))
                .toList();
        return Figures.distinct(figures).stream()
                .map(amount -> new Told(amount, other))
                .toList();
    }

    private Suspicion suspicion(Figure figure, Amount amount, Measure own, List<Told> told) {
        var name = Labels.of(figure.measure());
        var theirs = told.stream().map(other -> other.amount().text()).collect(Collectors.joining("、"));
        var report = subject.report();
        var suspicion = Suspicion.of(
                        "%s%s，上年报告的%s是%s".formatted(name, amount.text(), Labels.of(own), theirs),
                        amount.text(),
                        theirs + "（上年报告），或说明口径变化",
                        arithmetic(amount, told) + where(report, told),
                        List.of(amount.source()))
                .against(counterparts(report, told));
        if (told.size() == 1 && amount.dimension() == Dimension.MONEY) {
            suspicion = suspicion.differing(
                    amount.value().subtract(told.getFirst().amount().value()));
        }
        boolean unclear = told.size() > 1 || isUnitSlip(amount, told.getFirst().amount());
        return unclear ? suspicion.as(Severity.LOW, Certainty.JUDGEMENT) : suspicion;
    }

    private static String arithmetic(Amount amount, List<Told> told) {
        var theirs = told.getFirst().amount();
        if (told.size() > 1) {
            var values = told.stream().map(other -> other.amount().value()).toList();
            var sum = Plain.shortest(Plain.sum(values));
            return "上年有%d个数，合计%s，都不是%s。".formatted(told.size(), sum, Plain.shortest(amount.value()));
        }
        var gap = Plain.shortest(amount.value().subtract(theirs.value()));
        if (isUnitSlip(amount, theirs)) {
            return "%s与%s相差一万倍，疑为单位有误。".formatted(amount.text(), theirs.text());
        }
        return "%s-%s=%s%s。"
                .formatted(
                        Plain.shortest(amount.value()),
                        Plain.shortest(theirs.value()),
                        gap,
                        amount.dimension() == Dimension.MONEY ? "万元" : "");
    }

    private static boolean isUnitSlip(Amount one, Amount other) {
        return !one.isZero()
                && (one.shifted(true).agreesWith(other) || one.shifted(false).agreesWith(other));
    }

    private static String where(Report report, List<Told> told) {
        return told.stream()
                .map(other -> other.report().tells(other.amount().source(), report))
                .collect(Collectors.joining("；", "对照：", "。"));
    }

    private static List<Counterpart> counterparts(Report report, List<Told> told) {
        var places = new ArrayList<Counterpart>();
        told.forEach(other -> places.add(other.report().at(other.amount().source(), report)));
        return places;
    }
}
