package org.mingjian.app.threepublic;

import java.util.List;
import org.mingjian.app.run.PublishedRun;

/** What the three-public screen shows for a published run (三公经费内容). */
record ThreePublicPage(PublishedRun run, int year, List<PartTrend> trend) {

    List<PartTrend> totals() {
        return trend.stream().filter(one -> one.part().equals("TOTAL")).toList();
    }

    List<PartTrend> ofYear() {
        return trend.stream().filter(one -> one.fiscalYear() == year).toList();
    }
}
