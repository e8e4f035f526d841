package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.audit.History;
import org.mingjian.analytics.audit.IndicatorVector;
import org.mingjian.analytics.audit.OtherReport;
import org.mingjian.analytics.audit.OwnWords;
import org.mingjian.analytics.audit.PastYear;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;

/**
 * Audits a department's reports in the order of their years (逐年核对), each beside what admission would find for it: the
 * years before, the bureau's own table, a neighbour's form filled in alike, and texts to compare its own with. Of texts
 * more are given than admission would choose, and none is taken for required.
 */
record YearlyAudit(Auditor auditor) {

    private static final int YEARS = 2;

    /** One outcome a report; the key says under what name an earlier one is told. */
    List<AuditOutcome> audit(List<MadeReport> reports, Function<Report, String> key) {
        var outcomes = new ArrayList<AuditOutcome>();
        for (int at = 0; at < reports.size(); at++) {
            var before = reports.subList(Math.max(0, at - YEARS), at).reversed();
            outcomes.add(auditor.audit(reports.get(at).report(), history(reports.get(at), before, key)));
        }
        return outcomes;
    }

    private static History history(MadeReport made, List<MadeReport> before, Function<Report, String> key) {
        var years = before.stream()
                .map(other -> PastYear.of(List.of(new OtherReport(key.apply(other.report()), other.report()))))
                .toList();
        var tables = made.table() == null
                ? List.<OtherReport>of()
                : List.of(new OtherReport(key.apply(made.report()) + "-table", made.table()));
        var text = made.text();
        boolean telling = OwnWords.of(text).isTelling();
        var neighbour = made.neighbour();
        var others = new ArrayList<>(before);
        if (neighbour != null) {
            others.add(neighbour);
        }
        var texts = others.stream()
                .map(other ->
                        new History.OtherText(new OtherReport(key.apply(other.report()), other.report()), other.text()))
                .toList();
        return new History(
                years,
                tables,
                neighbour == null || !isTwin(made.report(), neighbour.report())
                        ? List.of()
                        : List.of(new OtherReport(key.apply(neighbour.report()), neighbour.report())),
                telling ? text : List.<NarrativeStatement>of(),
                telling ? texts : List.of(),
                0,
                Map.of());
    }

    private static boolean isTwin(Report own, Report other) {
        return IndicatorVector.of(own)
                .flatMap(vector -> IndicatorVector.of(other).filter(their -> their.hash() == vector.hash()))
                .isPresent();
    }
}
