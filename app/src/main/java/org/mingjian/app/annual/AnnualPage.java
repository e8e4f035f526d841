package org.mingjian.app.annual;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.run.PublishedRun;

/** What the annual panel shows for a published run (年度通报内容): the group over the years, the groups of the year. */
record AnnualPage(PublishedRun run, int year, List<Panel> years, List<Panel> groups) {

    Optional<Panel> chosen() {
        return years.stream().filter(one -> one.fiscalYear() == year).findFirst();
    }
}
