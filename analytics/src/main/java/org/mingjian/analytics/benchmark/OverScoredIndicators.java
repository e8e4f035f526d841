package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which indicators are given full marks they do not earn (虚高指标), by year, peer group and indicator.
 * Share of full marks with its Wilson 95 % interval, mean loss, information, points above the entitled score, and the
 * share whose target and actual are the same text; and full marks against what the reports' own leniency would give.
 * The name is the printed one without white space.
 */
final class OverScoredIndicators implements BenchmarkJob {

    private static final String SIGNS = IndicatorLines.WHITE_SPACE + "≥≧≤≦=＝═><＞＜";
    static final String[] KEY = {"level1", "indicator"};

    @Override
    public String name() {
        return "over_scored_indicator";
    }

    @Override
    public List<Table> execute(Facts facts) {
        return List.of(new Table(name(), publish(summarise(lines(facts), facts), facts)));
    }

    /** The lines with their report's group; the reports go to the lines, so that the lines stay where they are read. */
    private static Dataset<Row> lines(Facts facts) {
        var lines = facts.tables()
                .ofReports(
                        "indicator",
                        "level1:string",
                        "level3:string",
                        "target:string",
                        "actual:string",
                        "weight:decimal(9,4)",
                        "score:decimal(9,4)",
                        "verified_score:decimal(9,4)",
                        "entitled_score:decimal(9,4)")
                .where(IndicatorLines.SCORED)
                .selectExpr(
                        "report_no",
                        "level1",
                        IndicatorLines.NAME + " AS indicator",
                        unsigned("target"),
                        unsigned("actual"),
                        Expressions.tenThousandths("weight") + " AS weight",
                        Expressions.tenThousandths("score") + " AS score",
                        Expressions.tenThousandths("verified_score") + " AS verified",
                        Expressions.tenThousandths("entitled_score") + " AS entitled");
        var reports = facts.reports()
                .where("scored_n > 0")
                .selectExpr(
                        "report_no AS of_report",
                        "group_no",
                        "scored_n",
                        "scored_full_n",
                        "CASE WHEN repeats THEN report_no END AS " + GroupTotals.APART);
        return facts.joinSmall(lines, reports, col("report_no").equalTo(col("of_report")))
                .withColumn("full", expr("CASE WHEN score = weight THEN 1L ELSE 0L END"))
                .withColumn("chance", expr(chance()))
                .withColumn("loss", expr("CAST(weight - score AS DOUBLE) / CAST(weight AS DOUBLE)"))
                .withColumn("loss", expr("CAST(signum(loss) * floor(abs(loss) * 1000000.0D + 0.500001D) AS BIGINT)"));
    }

    /** The text from its first character that is no sign: mostly a digit, a Chinese character or a digit after ≥. */
    private static String unsigned(String text) {
        return ("CASE WHEN %1$s >= '0' AND %1$s < ':' OR %1$s >= '\u4E00' AND %1$s < '\uE000' THEN %1$s"
                        + " WHEN %1$s >= '≥0' AND %1$s < '≥:' THEN substr(%1$s, 2) ELSE trim(LEADING '%2$s' FROM %1$s) END AS %1$s")
                .formatted(text, SIGNS);
    }

    private static String without(String characters, String text) {
        return "translate(%s, '%s', '')".formatted(text, characters);
    }

    /** The share of full marks among the report's other lines, with half a line added to each side, in millionths. */
    private static String chance() {
        return "CASE WHEN scored_n > 1 THEN floor((scored_full_n - full + 0.5D) / (scored_n - 1 + 1.0D) * 1000000.0D + 0.500001D) END";
    }

    /** Points in ten-thousandths and shares in millionths are whole numbers, which add up exactly and fast. */
    private static Dataset<Row> summarise(Dataset<Row> lines, Facts facts) {
        return GroupTotals.of(facts, lines, KEY)
                .count("n")
                .countOfMembers("departments")
                .sum("weight_sum", "weight", "DECIMAL(24, 0)")
                .sum("full_n", "full", "BIGINT")
                .countIf("partial_n", "score > 0 AND score < weight")
                .countIf("zero_n", "score <= 0")
                .sum("loss_sum", "loss", "DECIMAL(20, 0)")
                .count("tested_n", "chance")
                .sum("tested_full_n", "CASE WHEN chance IS NOT NULL THEN full ELSE 0L END", "BIGINT")
                .sum("expected_full", "chance", "DECIMAL(18, 0)")
                .sum("variance", "chance * (1000000L - chance)", "DECIMAL(24, 0)")
                .countIf("compared_n", "target <> '' AND actual <> ''")
                .countIf("target_equal_n", sameText())
                .count("entitled_n", "entitled")
                .countIf("excess_n", "score > entitled")
                .sum(
                        "excess_points",
                        "CASE WHEN entitled IS NOT NULL THEN greatest(score - entitled, 0L) END",
                        "DECIMAL(24, 0)")
                .count("verified_n", "verified")
                .sum("verified_gap_sum", "score - verified", "DECIMAL(24, 0)")
                .totals()
                .withColumn("weight_sum", points("weight_sum"))
                .withColumn("loss_sum", expr("loss_sum * 0.000001BD"))
                .withColumn("expected_full", expr("CAST(expected_full * 0.000001BD AS DECIMAL(18, 6))"))
                .withColumn("variance", expr("variance * 0.000000000001BD"))
                .withColumn("excess_points", points("excess_points"))
                .withColumn("verified_gap_sum", points("verified_gap_sum"));
    }

    /** Whether both say the same without white space and signs: they begin alike, or there is nothing to strip. */
    private static String sameText() {
        return "CASE WHEN target = actual THEN target <> '' WHEN left(target, 1) <> left(actual, 1) THEN false ELSE %s = %s END"
                .formatted(without(SIGNS, "target"), without(SIGNS, "actual"));
    }

    private static Column points(String column) {
        return expr("CAST(%s * 0.0001BD AS DECIMAL(28, 4))".formatted(column));
    }

    private static Dataset<Row> publish(Dataset<Row> sums, Facts facts) {
        var rows = Leniency.test(sums)
                .select(
                        lit(facts.origin().name()).alias("origin"),
                        col("fiscal_year"),
                        col("level"),
                        col("sector"),
                        col("level1"),
                        col("indicator"),
                        col("n"),
                        col("departments"),
                        col("comparable"),
                        col("weight_sum"),
                        col("full_n"),
                        shown(Rounding.quotient(col("full_n"), col("n"))).alias("full_share"),
                        shown(expr(Expressions.wilson("full_n", "n", -1))).alias("full_low"),
                        shown(expr(Expressions.wilson("full_n", "n", 1))).alias("full_high"),
                        col("partial_n"),
                        col("zero_n"),
                        shown(expr(Leniency.information())).alias("information"),
                        shown(Rounding.quotient(col("loss_sum"), col("n"))).alias("mean_loss"),
                        col("compared_n"),
                        col("target_equal_n"),
                        shown(Rounding.quotient(col("target_equal_n"), col("compared_n")))
                                .alias("target_equal_share"),
                        col("entitled_n"),
                        col("excess_n"),
                        col("excess_points"),
                        shown(Rounding.quotient(col("excess_points"), col("entitled_n")))
                                .alias("excess_mean"),
                        when(col("entitled_n").equalTo(0), "NO_ENTITLED_SCORE").alias("excess_reason"),
                        col("verified_n"),
                        shown(Rounding.quotient(col("verified_gap_sum"), col("verified_n")))
                                .alias("verified_gap_mean"),
                        col("tested_n"),
                        col("tested_full_n"),
                        col("expected_full"),
                        col("deviation"),
                        col("p_value"),
                        col("q_value"),
                        expr("q_value <= 0.05BD").alias("over_scored"),
                        when(col("comparable").and(col("deviation").isNull()), "NO_SPREAD")
                                .alias("leniency_reason"),
                        when(col("n").lt(PeerGroups.TO_DISPLAY), "SAMPLE_TOO_SMALL")
                                .alias("reason"));
        return facts.ordered(rows, "fiscal_year", "level", "sector", "level1", "indicator");
    }

    private static Column shown(Column value) {
        return PeerGroups.displayed(col("n"), Rounding.sixDecimals(value));
    }
}
