package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of the yearly briefing (年度通报数据), by year and peer group: reports, money, scores and findings, and the
 * change for the same departments (同口径), those that reported both years.
 */
final class AnnualPanel implements BenchmarkJob {

    @Override
    public String name() {
        return "annual_panel";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var counted = "budget_final_total > 0 AND executed_total IS NOT NULL";
        var rows = facts.reports()
                .selectExpr(
                        "department_no",
                        "fiscal_year",
                        "group_no",
                        "claimed_score",
                        "verified_score",
                        "supported_score",
                        "CASE WHEN %s THEN budget_final_total END AS budget".formatted(counted),
                        "CASE WHEN %s THEN executed_total END AS executed".formatted(counted),
                        "findings");
        var last = rows.selectExpr(
                "department_no AS last_department",
                "fiscal_year + 1 AS next_year",
                "executed AS executed_prior",
                "claimed_score AS claimed_prior");
        var matched = rows.join(
                last.hint(Facts.BY_HASH),
                col("department_no")
                        .equalTo(col("last_department"))
                        .and(col("fiscal_year").equalTo(col("next_year"))),
                "left");
        return List.of(new Table(name(), publish(summarise(matched, facts), facts)));
    }

    private static Dataset<Row> summarise(Dataset<Row> rows, Facts facts) {
        var both = "executed IS NOT NULL AND executed_prior IS NOT NULL";
        var scored = "claimed_score IS NOT NULL AND claimed_prior IS NOT NULL";
        var money = "DECIMAL(38, 2)";
        var points = "DECIMAL(38, 4)";
        return GroupTotals.of(facts, rows)
                .count("reports_n")
                .count("matched_n", "last_department")
                .count("money_n", "budget")
                .sum("budget_sum", "budget", money)
                .sum("executed_sum", "executed", money)
                .countIf("matched_money_n", both)
                .sum("matched_executed", "CASE WHEN %s THEN executed END".formatted(both), money)
                .sum("matched_executed_prior", "CASE WHEN %s THEN executed_prior END".formatted(both), money)
                .count("claimed_n", "claimed_score")
                .sum("claimed_sum", "claimed_score", points)
                .values("claimed", "CAST(claimed_score AS DOUBLE)")
                .countIf("excellent_n", "claimed_score >= 90")
                .countIf("full_n", "claimed_score >= 100")
                .countIf("matched_claimed_n", scored)
                .sum("claimed_moved", "CASE WHEN %s THEN claimed_score - claimed_prior END".formatted(scored), points)
                .countIf("supported_n", "claimed_score IS NOT NULL AND supported_score IS NOT NULL")
                .sum("supported_gap", "claimed_score - supported_score", points)
                .countIf("verified_n", "claimed_score IS NOT NULL AND verified_score IS NOT NULL")
                .sum("verified_gap", "claimed_score - verified_score", points)
                .sum("findings_n", "coalesce(findings, 0L)", "BIGINT")
                .count("with_finding_n", "findings")
                .totals()
                .withColumn("claimed_middle", expr(Expressions.quantile("claimed", 0.5)))
                .drop("claimed");
    }

    private static Dataset<Row> publish(Dataset<Row> sums, Facts facts) {
        var rows = sums.selectExpr(
                "'%s' AS origin".formatted(facts.origin()),
                "fiscal_year",
                "level",
                "sector",
                "reports_n",
                "matched_n",
                "money_n",
                "CAST(budget_sum AS DECIMAL(28, 2)) AS budget_sum",
                "CAST(executed_sum AS DECIMAL(28, 2)) AS executed_sum",
                Expressions.share("executed_sum", "budget_sum") + " AS execution_rate",
                "matched_money_n",
                "CAST(matched_executed AS DECIMAL(28, 2)) AS matched_executed",
                "CAST(matched_executed_prior AS DECIMAL(28, 2)) AS matched_executed_prior",
                Expressions.share("matched_executed - matched_executed_prior", "matched_executed_prior")
                        + " AS executed_change",
                "CASE WHEN matched_money_n = 0 THEN 'NO_PRIOR_YEAR' WHEN matched_executed_prior = 0 THEN"
                        + " 'ZERO_BASE' END AS change_reason",
                "claimed_n",
                shown("claimed_n", Expressions.quotient("claimed_sum", "claimed_n"), "claimed_mean"),
                shown("claimed_n", "claimed_middle", "claimed_median"),
                "excellent_n",
                shown("claimed_n", Expressions.quotient("excellent_n", "claimed_n"), "excellent_share"),
                "full_n",
                shown("claimed_n", Expressions.quotient("full_n", "claimed_n"), "full_share"),
                "matched_claimed_n",
                shown(
                        "matched_claimed_n",
                        Expressions.quotient("claimed_moved", "matched_claimed_n"),
                        "claimed_change_mean"),
                "supported_n",
                shown("supported_n", Expressions.quotient("supported_gap", "supported_n"), "supported_gap_mean"),
                "verified_n",
                shown("verified_n", Expressions.quotient("verified_gap", "verified_n"), "verified_gap_mean"),
                "findings_n",
                "with_finding_n",
                shown("reports_n", Expressions.quotient("with_finding_n", "reports_n"), "with_finding_share"),
                Expressions.tooSmall("reports_n") + " AS reason");
        return facts.ordered(rows, "fiscal_year", "level", "sector");
    }

    private static String shown(String size, String value, String name) {
        return Expressions.displayed(size, Expressions.six(value)) + " AS " + name;
    }
}
