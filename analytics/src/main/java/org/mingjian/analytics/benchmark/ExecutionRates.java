package org.mingjian.analytics.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The execution rates of every report (执行率), one row a kind of expenditure.
 * Executed ÷ adjusted budget; fraction on a double, 0 or more, may exceed 1; absent when either is not printed or the
 * budget is not above zero.
 */
final class ExecutionRates {

    /** The rate of all expenditure, of a row of {@link ReportFacts}. */
    static final String TOTAL = rate("budget_final_total", "executed_total");

    static final String BASIC = rate("budget_basic", "executed_basic");
    static final String PROJECT = rate("budget_project", "executed_project");

    private ExecutionRates() {}

    private static String rate(String budget, String executed) {
        return "CASE WHEN %1$s > 0 THEN CAST(%2$s AS DOUBLE) / CAST(%1$s AS DOUBLE) END".formatted(budget, executed);
    }

    /** Three rows a report, whether it has the rate or not. */
    static Dataset<Row> withAbsent(Facts facts) {
        var kinds = Stream.of(
                        "'TOTAL', budget_final_total, executed_total, " + TOTAL,
                        "'BASIC', budget_basic, executed_basic, " + BASIC,
                        "'PROJECT', budget_project, executed_project, " + PROJECT)
                .collect(Collectors.joining(", "));
        return facts.reports()
                .selectExpr(
                        "report_id",
                        "department_id",
                        "department_no",
                        "group_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "stack(3, %s) AS (expenditure, budget, executed, rate)".formatted(kinds));
    }

    static Dataset<Row> of(Facts facts) {
        return withAbsent(facts).where("rate IS NOT NULL");
    }
}
