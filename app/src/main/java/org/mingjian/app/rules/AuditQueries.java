package org.mingjian.app.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.FindingChange;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the latest audit of the whole store changed (全库审核查询). */
@Component
class AuditQueries extends StoreQueries {

    AuditQueries(Store store) {
        super(store);
    }

    Optional<LatestAudit> latest() {
        return first(
                "SELECT * FROM audit_run ORDER BY started_at DESC LIMIT 1",
                row -> new LatestAudit(
                        row.getTimestamp("finished_at").toLocalDateTime(),
                        text(row, "rulebook_version"),
                        row.getString("message"),
                        byRule(row.getString("run_id")),
                        lines(row.getString("run_id"))));
    }

    private List<LatestAudit.ByRule> byRule(String runId) {
        return list(
                """
                SELECT rule, count(*) FILTER (kind = 'APPEARED') AS appeared, count(*) FILTER (kind = 'VANISHED') AS vanished,
                       count(*) FILTER (kind = 'CHANGED') AS changed
                FROM audit_change WHERE run_id = $1 GROUP BY rule ORDER BY count(*) DESC, rule
                """,
                row -> new LatestAudit.ByRule(
                        row.getString("rule"),
                        row.getLong("appeared"),
                        row.getLong("vanished"),
                        row.getLong("changed")),
                runId);
    }

    private List<LatestAudit.Line> lines(String runId) {
        return list(
                """
                SELECT change.*, report.department, report.fiscal_year
                FROM audit_change AS change LEFT JOIN report USING (report_id)
                WHERE run_id = $1 ORDER BY change_no LIMIT $2
                """,
                row -> new LatestAudit.Line(
                        FindingChange.Kind.valueOf(row.getString("kind")),
                        row.getString("finding_id"),
                        row.getLong("finding_no"),
                        row.getString("rule"),
                        row.getString("title"),
                        text(row, "department"),
                        integer(row, "fiscal_year"),
                        said(text(row, "before_reported"), text(row, "before_expected")),
                        said(text(row, "now_reported"), text(row, "now_expected"))),
                runId,
                LatestAudit.MOST_LINES);
    }

    private static @Nullable String said(@Nullable String reported, @Nullable String expected) {
        return reported == null ? null : reported + " → " + (expected == null ? "" : expected);
    }
}
