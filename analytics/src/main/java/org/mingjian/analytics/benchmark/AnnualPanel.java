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
        var rows = departments(facts);
        var last = rows.selectExpr(
                "department_id AS last_department",
                "fiscal_year + 1 AS next_year",
                "executed AS executed_prior",
                "claimed_score AS claimed_prior");
        var matched = rows.join(
                last,
                col("department_id")
                        .equalTo(col("last_department"))
                        .and(col("fiscal_year").equalTo(col("next_year"))),
                "left");
        return List.of(new Table(name(), publish(summarise(PeerGroups.expand(matched)), facts)));
    }

    private static Dataset<Row> departments(Facts facts) {
        var money = ExecutionRates.of(facts)
                .where("expenditure = 'TOTAL'")
                .selectExpr("report_id AS money_report", "budget", "executed");
        var findings = facts.table("finding", "report_id:string")
                .groupBy(col("report_id").alias("finding_report"))
                .agg(expr("count(*)").alias("findings"));
        return facts.keep(ReportScores.of(facts)
                .join(money, col("report_id").equalTo(col("money_report")), "left")
                .join(findings, col("report_id").equalTo(col("finding_report")), "left")
                .drop("money_report", "finding_report"));
    }

    private static Dataset<Row> summarise(Dataset<Row> rows) {
        var both = "executed IS NOT NULL AND executed_prior IS NOT NULL";
        var scored = "claimed_score IS NOT NULL AND claimed_prior IS NOT NULL";
        return rows.groupBy("fiscal_year", "level", "sector")
                .agg(
                        expr("count(*)").alias("reports_n"),
                        expr("count(last_department)").alias("matched_n"),
                        expr("count(budget)").alias("money_n"),
                        expr("sum(budget)").alias("budget_sum"),
                        expr("sum(executed)").alias("executed_sum"),
                        expr(Expressions.countIf(both)).alias("matched_money_n"),
                        expr(Expressions.sumIf(both, "executed")).alias("matched_executed"),
                        expr(Expressions.sumIf(both, "executed_prior")).alias("matched_executed_prior"),
                        expr("count(claimed_score)").alias("claimed_n"),
                        expr("sum(claimed_score)").alias("claimed_sum"),
                        expr("percentile(CAST(claimed_score AS DOUBLE), 0.5D)").alias("claimed_middle"),
                        expr(Expressions.countIf("claimed_score >= 90")).alias("excellent_n"),
                        expr(Expressions.countIf("claimed_score >= 100")).alias("full_n"),
                        expr(Expressions.countIf(scored)).alias("matched_claimed_n"),
                        expr(Expressions.sumIf(scored, "claimed_score - claimed_prior"))
                                .alias("claimed_moved"),
                        expr(Expressions.countIf("claimed_score IS NOT NULL AND supported_score IS NOT NULL"))
                                .alias("supported_n"),
                        expr("sum(claimed_score - supported_score)").alias("supported_gap"),
                        expr(Expressions.countIf("claimed_score IS NOT NULL AND verified_score IS NOT NULL"))
                                .alias("verified_n"),
                        expr("sum(claimed_score - verified_score)").alias("verified_gap"),
                        expr("coalesce(sum(findings), 0L)").alias("findings_n"),
                        expr("count(findings)").alias("with_finding_n"));
    }

    private static Dataset<Row> publish(Dataset<Row> sums, Facts facts) {
        return sums.selectExpr(
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
                        shown(
                                "supported_n",
                                Expressions.quotient("supported_gap", "supported_n"),
                                "supported_gap_mean"),
                        "verified_n",
                        shown("verified_n", Expressions.quotient("verified_gap", "verified_n"), "verified_gap_mean"),
                        "findings_n",
                        "with_finding_n",
                        shown("reports_n", Expressions.quotient("with_finding_n", "reports_n"), "with_finding_share"),
                        Expressions.tooSmall("reports_n") + " AS reason")
                .orderBy("origin", "fiscal_year", "level", "sector");
    }

    private static String shown(String size, String value, String name) {
        return Expressions.displayed(size, Expressions.six(value)) + " AS " + name;
    }
}
