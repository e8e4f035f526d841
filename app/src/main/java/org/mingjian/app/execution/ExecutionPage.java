package org.mingjian.app.execution;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.run.PublishedRun;

/** What the execution-rate screen shows for a published run (执行率内容). */
record ExecutionPage(
        PublishedRun run,
        int year,
        ExecutionSelection selection,
        List<GroupExecution> years,
        List<GroupExecution> groups,
        List<RateCount> histogram,
        List<Outlier> outliers,
        long outlierCount,
        List<BandCount> bands,
        List<Composition> inBand) {

    List<GroupExecution> of(String expenditure) {
        return years.stream()
                .filter(one -> one.expenditure().equals(expenditure))
                .toList();
    }

    List<GroupExecution> ofYear() {
        return years.stream().filter(one -> one.fiscalYear() == year).toList();
    }

    Optional<GroupExecution> chosen() {
        return ofYear().stream()
                .filter(one -> one.expenditure().equals(selection.expenditure()))
                .findFirst();
    }

    /** How many departments a measure could be graded for. */
    long graded(String measure) {
        return bands.stream()
                .filter(one -> one.measure().equals(measure))
                .mapToLong(BandCount::count)
                .findFirst()
                .orElse(0);
    }

    /** Empty when nobody stands in the band. */
    Optional<BandCount> band(String measure, String band) {
        return bands.stream()
                .filter(one -> one.measure().equals(measure) && one.band().equals(band))
                .findFirst();
    }
}
