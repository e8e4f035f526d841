package org.mingjian.app.threepublic;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.run.PublishedRun;

/** What the three-public screen shows for a published run (三公经费内容). */
record ThreePublicPage(
        PublishedRun run,
        int year,
        ThreePublicSelection selection,
        List<PartTrend> trend,
        List<StandingOut> standingOut,
        long standingOutCount,
        List<Limit> limits,
        List<Structure> structures) {

    List<PartTrend> chosenPart() {
        return trend.stream().filter(one -> one.part().equals(selection.part())).toList();
    }

    List<PartTrend> ofYear() {
        return trend.stream().filter(one -> one.fiscalYear() == year).toList();
    }

    Optional<Limit> chosenLimit() {
        return limits.stream()
                .filter(one -> one.part().equals(selection.part()) && one.base().equals(selection.base()))
                .findFirst();
    }
}
