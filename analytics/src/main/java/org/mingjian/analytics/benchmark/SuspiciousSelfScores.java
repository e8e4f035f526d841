package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which self-scores to read first (存疑自评得分): four signals that stay apart, and the points at stake.
 * RECOMPUTE: claimed − supported by the evidence. VERIFIED: claimed − given by a review. RESIDUAL: claimed − expected by
 * {@link SelfScoreModel}, more than three scales above; the scale counts at least half a point. INCOHERENT: 98 or more
 * beside an execution rate below 80 % or above 100 %, three public expenses above budget, less than half of the
 * procurement carried out, or an actual value that says it was not done.
 * Points at stake are the largest of the first three, not their sum: they mostly are the same points seen twice.
 */
final class SuspiciousSelfScores implements BenchmarkJob {

    private static final String FLAGS =
            "(CAST(coalesce(execution_rate < 0.8BD, false) AS INT) + CAST(coalesce(execution_rate > 1, false) AS INT)"
                    + " + CAST(coalesce(three_public_over, false) AS INT) + CAST(coalesce(procurement_rate < 0.5BD, false)"
                    + " AS INT) + CAST(coalesce(unfinished_n > 0, false) AS INT))";

    @Override
    public String name() {
        return "suspicious_self_score";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var evidence = facts.keep(SelfScoreEvidence.of(facts));
        var model = facts.keep(SelfScoreModel.of(evidence, facts));
        var signals = signals(evidence, model);
        return List.of(
                new Table(name(), publish(signals, facts)),
                new Table(
                        "self_score_model",
                        facts.ordered(
                                model.selectExpr("'%s' AS origin".formatted(facts.origin()), "*"),
                                "fiscal_year",
                                "term")));
    }

    private static Dataset<Row> signals(Dataset<Row> evidence, Dataset<Row> model) {
        var wide = model.groupBy(col("fiscal_year").alias("model_year"))
                .agg(
                        expr("max(scale)").alias("scale"),
                        Stream.concat(Stream.of("INTERCEPT"), SelfScoreModel.TERMS.stream())
                                .map(term -> expr(coefficient(term)))
                                .toArray(Column[]::new));
        var expected = IntStream.range(0, SelfScoreModel.TERMS.size())
                .mapToObj(term -> "c_%s * CAST(%s AS DECIMAL(18, 6))"
                        .formatted(SelfScoreModel.TERMS.get(term), SelfScoreModel.PREDICTORS.get(term)))
                .collect(Collectors.joining(" + ", "CAST(c_INTERCEPT + ", " AS DECIMAL(18, 6))"));
        return evidence.join(broadcast(wide), col("fiscal_year").equalTo(col("model_year")), "left")
                .withColumn("recompute_gap", expr("CAST(claimed_score - supported_score AS DECIMAL(9, 4))"))
                .withColumn("verified_gap", expr("CAST(claimed_score - verified_score AS DECIMAL(9, 4))"))
                .withColumn("expected_score", expr(expected))
                .withColumn("residual", expr("CAST(claimed_score - expected_score AS DECIMAL(18, 6))"))
                .withColumn("standardised", expr(Expressions.share("residual", "greatest(scale, 0.5BD)")))
                .withColumn("residual_flag", expr("coalesce(standardised > 3, false)"))
                .withColumn("incoherent_n", expr("CASE WHEN claimed_score >= 98 THEN %s ELSE 0 END".formatted(FLAGS)))
                .withColumn("residual_points", expr("CASE WHEN residual_flag THEN CAST(residual AS DECIMAL(9, 4)) END"))
                .withColumn("points_at_stake", expr("greatest(0BD, recompute_gap, verified_gap, residual_points)"))
                .withColumn("points_at_stake", expr("CAST(points_at_stake AS DECIMAL(9, 4))"));
    }

    private static String coefficient(String term) {
        return "max(CASE WHEN term = '%1$s' THEN coefficient END) AS c_%1$s".formatted(term);
    }

    private static Dataset<Row> publish(Dataset<Row> signals, Facts facts) {
        var order = "OVER (PARTITION BY fiscal_year ORDER BY points_at_stake DESC, incoherent_n DESC, report_id%s)";
        var rows = signals.withColumn("reading_place", expr("CAST(row_number() " + order.formatted("") + " AS BIGINT)"))
                .withColumn(
                        "points_so_far", expr("sum(points_at_stake) " + order.formatted(" ROWS UNBOUNDED PRECEDING")))
                .withColumn("points_of_all", expr("sum(points_at_stake) OVER (PARTITION BY fiscal_year)"))
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "report_id",
                        "claimed_score",
                        "supported_score",
                        "recompute_gap",
                        "CASE WHEN supported_score IS NULL THEN 'NO_SUPPORTED_SCORE' END AS recompute_reason",
                        "verified_score",
                        "verified_gap",
                        "CASE WHEN verified_score IS NULL THEN 'NO_VERIFIED_SCORE' END AS verified_reason",
                        "execution_rate",
                        "quantitative_share",
                        "entitled_share",
                        "expected_score",
                        "residual",
                        "standardised",
                        "residual_flag",
                        "CASE WHEN residual IS NULL THEN CASE WHEN scale IS NULL THEN 'NO_MODEL' ELSE 'NO_EVIDENCE'"
                                + " END END AS residual_reason",
                        "execution_rate < 0.8BD AS below_80",
                        "execution_rate > 1 AS above_100",
                        "three_public_over",
                        "procurement_rate < 0.5BD AS procurement_low",
                        "unfinished_n",
                        "CAST(incoherent_n AS BIGINT) AS incoherent_n",
                        "points_at_stake",
                        leading() + " AS leading_signal",
                        "reading_place",
                        Expressions.share("points_so_far", "points_of_all") + " AS explained_share");
        return facts.byYear(rows).sortWithinPartitions("reading_place");
    }

    private static String leading() {
        return "CASE WHEN points_at_stake > 0 AND points_at_stake = recompute_gap THEN 'RECOMPUTE'"
                + " WHEN points_at_stake > 0 AND points_at_stake = verified_gap THEN 'VERIFIED'"
                + " WHEN points_at_stake > 0 THEN 'RESIDUAL' WHEN incoherent_n > 0 THEN 'INCOHERENT' END";
    }
}
