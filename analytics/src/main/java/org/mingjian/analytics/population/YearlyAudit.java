package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.audit.History;
import org.mingjian.analytics.audit.OtherReport;
import org.mingjian.analytics.audit.PastYear;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Report;

/** Audits a department's reports in the order of their years, each beside the ones before (逐年核对). */
record YearlyAudit(Auditor auditor) {

    private static final int YEARS = 2;

    /** One outcome a report; the key says under what name an earlier one is told. */
    List<AuditOutcome> audit(List<Report> reports, Function<Report, String> key) {
        var outcomes = new ArrayList<AuditOutcome>();
        for (int at = 0; at < reports.size(); at++) {
            var years = new ArrayList<PastYear>();
            for (int back = 1; back <= YEARS && at - back >= 0; back++) {
                var other = reports.get(at - back);
                years.add(PastYear.of(List.of(new OtherReport(key.apply(other), other))));
            }
            outcomes.add(auditor.audit(reports.get(at), new History(years)));
        }
        return outcomes;
    }
}
