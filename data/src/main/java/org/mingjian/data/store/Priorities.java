package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.data.model.Origin;

/**
 * Which reports to review first (复核优先级), derived of the findings nobody has decided.
 * Stake (存疑分值) = Σ over families of min(20, Σ points); priority = Σ over families of min(20, Σ points × precision), the
 * precision of a rule being (upheld + 1) ÷ (reviewed + 2) of its decisions in the same origin, ½ before the first. Both
 * in points, and never above the claimed score. Amount = the largest yuan × precision among findings without points.
 * The cap keeps one family that asks the same thing many times from outweighing all others.
 * Worked: two arithmetic findings of 9 and 15 points, one scoring finding of 4; the rules of arithmetic undecided, the
 * scoring rule upheld 7 times of 8. Stake min(20, 24) + 4 = 24; priority min(20, 24 × ½) + 4 × 8 ÷ 10 = 12 + 3.2 = 15.2.
 *
 * @see "Decision 0103"
 */
public final class Priorities {

    /** What follows a decision: the finding's state, or reopened where reported or expected are other than then. */
    private static final String STATES = """
            UPDATE finding SET state =
                CASE WHEN coalesce(finding.reported, '') = last.reported
                      AND coalesce(finding.expected, '') = last.expected
                     THEN last.decision ELSE 'REOPENED' END
            FROM last_decision AS last
            WHERE last.finding_id = finding.finding_id AND\s
            """;

    /** CASE and not least(), which takes what is there for what is not. */
    private static final String REFRESHED = """
            UPDATE report SET stake = now.stake, priority = now.priority, priority_amount = now.amount,
                              open_findings = now.open_findings
            FROM (
                SELECT report.report_id, families.open_findings, families.amount,
                       CASE WHEN families.stake > report.claimed_score THEN report.claimed_score
                            ELSE families.stake END AS stake,
                       CASE WHEN families.priority > report.claimed_score THEN report.claimed_score
                            ELSE families.priority END AS priority
                FROM report LEFT JOIN (
                    SELECT report_id, sum(open_findings) AS open_findings, max(amount) AS amount,
                           sum(CASE WHEN points > 20 THEN 20 ELSE points END) AS stake,
                           sum(CASE WHEN expected > 20 THEN 20 ELSE expected END) AS priority
                    FROM (
                        SELECT finding.report_id, finding.family, count(*) AS open_findings,
                               sum(finding.points) AS points,
                               CAST(sum(finding.points * coalesce(rule.precision, 0.5)) AS DECIMAL(18, 4)) AS expected,
                               CAST(max(CASE WHEN finding.points IS NULL
                                   THEN CAST(finding.amount AS DECIMAL(28, 2)) * coalesce(rule.precision, 0.5) END)
                                   AS DECIMAL(18, 2)) AS amount
                        FROM finding
                        LEFT JOIN rule_precision AS rule ON rule.origin = finding.origin AND rule.rule = finding.rule
                        WHERE (finding.state IS NULL OR finding.state = 'REOPENED') AND finding.%1$s
                        GROUP BY finding.report_id, finding.family)
                    GROUP BY report_id) AS families USING (report_id)
                WHERE report.%1$s) AS now
            WHERE report.report_id = now.report_id
              AND (report.open_findings IS DISTINCT FROM now.open_findings
                   OR report.stake IS DISTINCT FROM now.stake
                   OR report.priority IS DISTINCT FROM now.priority
                   OR report.priority_amount IS DISTINCT FROM now.amount)
            """;

    private Priorities() {}

    /** After findings of an origin came in by the table. */
    public static void refresh(Connection connection, Origin origin) throws SQLException {
        execute(connection, STATES + "finding.origin = ?", List.of(origin.name()));
        execute(connection, REFRESHED.formatted("origin = ?"), List.of(origin.name(), origin.name()));
    }

    /** After findings of these reports were written. */
    static void refresh(Connection connection, Collection<String> reportIds) throws SQLException {
        var keys = connection.createArrayOf("VARCHAR", reportIds.toArray());
        execute(connection, STATES + "finding.report_id IN (SELECT unnest(?))", List.of(keys));
        execute(connection, REFRESHED.formatted("report_id IN (SELECT unnest(?))"), List.of(keys, keys));
    }

    /** After a decision: it changes the precision of its rule, and so every report with a finding of that rule. */
    static void decided(Connection connection, CaseEvent event) throws SQLException {
        var subject = event.subject();
        execute(connection, STATES + "finding.finding_id = ?", List.of(subject.findingId()));
        var rule = List.of(event.origin().name(), subject.rule());
        execute(
                connection,
                REFRESHED.formatted(
                        "report_id IN (SELECT report_id FROM finding AS alike WHERE alike.origin = ? AND alike.rule = ?)"),
                Stream.concat(rule.stream(), rule.stream()).toList());
    }

    private static void execute(Connection connection, String sql, List<?> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            statement.executeUpdate();
        }
    }
}
