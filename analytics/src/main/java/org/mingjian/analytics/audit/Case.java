package org.mingjian.analytics.audit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.analytics.rulebook.Thresholds;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;

/**
 * A report under audit, as it speaks for itself, the figures of the bureau's own tables put together with it, the rules
 * of its form, absent when the rule book does not know the form, the limits that hold for it, and what is known beside
 * it (审核对象). What several rules ask of the report is worked out when it is first asked for; one audit is one thread's.
 */
final class Case {

    private final Report report;
    private final List<Figure> tables;
    private final @Nullable FormRules form;
    private final Thresholds thresholds;
    private final History history;

    private final Map<IndicatorLine, Optional<Target>> targets = new IdentityHashMap<>();
    private final Map<IndicatorLine, Optional<PrintedNumber>> results = new IdentityHashMap<>();
    private @Nullable List<ExecutionLine> executionLines;
    private @Nullable Optional<WholeRate> wholeRate;

    Case(Report report, @Nullable FormRules form, Thresholds thresholds, History history) {
        this.report = report.byItself();
        this.tables = List.copyOf(report.tableFigures());
        this.form = form;
        this.thresholds = thresholds;
        this.history = history;
    }

    Report report() {
        return report;
    }

    List<Figure> tables() {
        return tables;
    }

    @Nullable
    FormRules form() {
        return form;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    History history() {
        return history;
    }

    Threshold limit(ThresholdKey key) {
        return thresholds.get(key);
    }

    /** The lines or parts that score budget execution. */
    List<ExecutionLine> executionLines() {
        var known = executionLines;
        if (known == null) {
            known = List.copyOf(ExecutionLine.of(report));
            executionLines = known;
        }
        return known;
    }

    /** The execution rate of all the money. */
    Optional<WholeRate> wholeRate() {
        var known = wholeRate;
        if (known == null) {
            known = WholeRate.of(report);
            wholeRate = known;
        }
        return known;
    }

    /** The quantitative target of one of the report's lines. */
    Optional<Target> target(IndicatorLine line) {
        return targets.computeIfAbsent(line, Target::of);
    }

    /** The number one of its lines prints as its result, where it can be held against the target. */
    Optional<PrintedNumber> actual(IndicatorLine line) {
        return results.computeIfAbsent(line, Target::actual);
    }
}
