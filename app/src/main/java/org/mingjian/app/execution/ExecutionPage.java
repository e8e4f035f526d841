package org.mingjian.app.execution;

import java.util.List;
import org.mingjian.app.run.PublishedRun;

/** What the execution-rate screen shows for a published run (执行率内容). */
record ExecutionPage(
        PublishedRun run,
        int year,
        List<GroupExecution> years,
        List<GroupExecution> groups,
        List<RateCount> histogram) {

    List<GroupExecution> of(String expenditure) {
        return years.stream()
                .filter(one -> one.expenditure().equals(expenditure))
                .toList();
    }
}
