package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How credible a budget was by the bands of PEFA (预算可信度), total and composition.
 * Total: execution rate, A 95–105 %, B 90–110 %, C 85–115 %, else D (PI-1, here for one year). Composition: basic and
 * project expenditure, Σ|e − b·E ÷ B| ÷ E, A below 5 %, B below 10 %, C below 15 %, else D (PI-2). Bands are judged on
 * the published six decimals. Basis: PEFA 2016.
 */
record BudgetCompositions(Dataset<Row> departments, Dataset<Row> bands) {

    static BudgetCompositions of(Facts facts) {
        var departments = departments(facts);
        return new BudgetCompositions(facts.orderedByYear(departments, "0"), bands(departments, facts));
    }

    private static Dataset<Row> departments(Facts facts) {
        return facts.reports()
                .withColumn("rate", expr(ExecutionRates.TOTAL))
                .withColumn("has_basic", expr("(%s) IS NOT NULL".formatted(ExecutionRates.BASIC)))
                .withColumn("has_project", expr("(%s) IS NOT NULL".formatted(ExecutionRates.PROJECT)))
                .where("rate IS NOT NULL OR has_basic OR has_project")
                .withColumn("variance", expr("CASE WHEN has_basic AND has_project THEN %s END".formatted(variance())))
                .withColumn("total_rate", expr(Expressions.six("rate")))
                .withColumn("composition_variance", expr(Expressions.six("variance")))
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "group_no",
                        "department_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "report_id",
                        "total_rate",
                        """
                        CASE WHEN total_rate BETWEEN 0.95 AND 1.05 THEN 'A' WHEN total_rate BETWEEN 0.90 AND 1.10 THEN 'B'
                             WHEN total_rate BETWEEN 0.85 AND 1.15 THEN 'C' WHEN total_rate IS NOT NULL THEN 'D' END AS total_band""",
                        "composition_variance",
                        """
                        CASE WHEN composition_variance < 0.05 THEN 'A' WHEN composition_variance < 0.10 THEN 'B'
                             WHEN composition_variance < 0.15 THEN 'C' WHEN composition_variance IS NOT NULL THEN 'D' END
                        AS composition_band""",
                        "CASE WHEN composition_variance IS NULL THEN 'NO_VALUES' END AS composition_reason");
    }

    /** Of two heads, in the order of the formula, so that every engine rounds alike. */
    private static String variance() {
        var all = "CAST(executed_basic + executed_project AS DOUBLE)";
        var scale = "%s / nullif(CAST(budget_basic + budget_project AS DOUBLE), 0.0D)".formatted(all);
        var moved = "abs(CAST(executed_%1$s AS DOUBLE) - CAST(budget_%1$s AS DOUBLE) * (%2$s))";
        return "(%s + %s) / nullif(%s, 0.0D)"
                .formatted(moved.formatted("basic", scale), moved.formatted("project", scale), all);
    }

    private static Dataset<Row> bands(Dataset<Row> departments, Facts facts) {
        var banded = departments
                .selectExpr(
                        "group_no", "stack(2, 'TOTAL', total_band, 'COMPOSITION', composition_band) AS (measure, band)")
                .where("band IS NOT NULL");
        var rows = GroupTotals.of(facts, banded, "measure", "band")
                .count("band_n")
                .totals()
                .withColumn("n", expr("sum(band_n) OVER (PARTITION BY fiscal_year, level, sector, measure)"))
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        "measure",
                        "band",
                        "band_n",
                        "n",
                        Expressions.displayed("n", Expressions.share("band_n", "n")) + " AS band_share",
                        Expressions.tooSmall("n") + " AS reason");
        return facts.ordered(rows, "fiscal_year", "level", "sector", "measure", "band");
    }
}
