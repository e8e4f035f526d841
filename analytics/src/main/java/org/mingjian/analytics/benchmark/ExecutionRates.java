package org.mingjian.analytics.benchmark;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The execution rates of every report (执行率), one row a kind of expenditure.
 * Executed ÷ adjusted budget; fraction on a double, 0 or more, may exceed 1; no row when either is not printed or the
 * budget is not above zero.
 */
final class ExecutionRates {

    private ExecutionRates() {}

    static Dataset<Row> of(Facts facts) {
        var kinds = Stream.of(
                        "TOTAL budget_final_total executed_total",
                        "BASIC budget_basic executed_basic",
                        "PROJECT budget_project executed_project")
                .map(kind -> kind.split(" "))
                .map(kind -> "'%s', %s, %s".formatted(kind[0], kind[1], kind[2]))
                .collect(Collectors.joining(", "));
        return facts.reports()
                .join(facts.figures(), "report_id")
                .selectExpr(
                        "report_id",
                        "department_id",
                        "fiscal_year",
                        "level",
                        "sector",
                        "stack(3, %s) AS (expenditure, budget, executed)".formatted(kinds))
                .where("budget > 0 AND executed IS NOT NULL")
                .withColumn("rate", org.apache.spark.sql.functions.expr(Expressions.quotient("executed", "budget")));
    }
}
