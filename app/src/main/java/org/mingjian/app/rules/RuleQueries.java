package org.mingjian.app.rules;

import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the rules screens ask the store (规则查询). */
@Component
class RuleQueries extends StoreQueries {

    RuleQueries(Store store) {
        super(store);
    }

    private record Line(String rule, Scorecard scorecard) {}

    /**
     * The scorecards of the rules that fired. A finding that is put off or reopened is not reviewed; one that is upheld
     * in part is upheld.
     */
    Map<String, Scorecard> scorecards(Filter filter) {
        return list(
                        """
                            SELECT finding.rule, count(*) AS fired, count(DISTINCT finding.report_id) AS reports,
                                   count(*) FILTER (finding.state IN ('UPHELD', 'PARTLY_UPHELD', 'REJECTED'))
                                       AS reviewed,
                                   count(*) FILTER (finding.state IN ('UPHELD', 'PARTLY_UPHELD')) AS upheld
                            FROM finding JOIN report USING (report_id)
                            WHERE
                            """ + REPORT_MATCHES + " GROUP BY finding.rule",
                        row -> new Line(
                                row.getString("rule"),
                                new Scorecard(
                                        row.getLong("fired"),
                                        row.getLong("reports"),
                                        row.getLong("reviewed"),
                                        row.getLong("upheld"))),
                        filter.values())
                .stream()
                .collect(Collectors.toMap(Line::rule, Line::scorecard));
    }

    long reports(Filter filter) {
        return first(
                        "SELECT count(*) AS n FROM report WHERE " + REPORT_MATCHES,
                        row -> row.getLong("n"),
                        filter.values())
                .orElse(0L);
    }
}
