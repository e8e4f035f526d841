package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.DoubleMad;
import org.mingjian.analytics.statistics.GowerDistance;

/**
 * Who is comparable with whom (同类单位): the fifteen nearest of the same year, level and sector, by what is not compared.
 * Traits: size, log₁₀ of the adjusted budget; staff, log₁₀ of the established posts; the share of projects in the budget.
 * Distance as {@link GowerDistance} writes it over the traits both have, the widths taken from all departments of the
 * year, at least 0.3, 0.3 and 0.1. Only the twenty next larger and the twenty next smaller are looked at, so the cost
 * grows with the departments and not with their pairs. A group below 8 widens to its level, then to all.
 */
final class Peers implements BenchmarkJob {

    /** Peers kept of each department. */
    static final int KEPT = 15;

    /** Fewest peers to name any. */
    static final int FEWEST = 5;

    /** Departments looked at on either side in the order of size. */
    static final int REACH = 20;

    private static final List<String> TRAITS = List.of("size", "staff", "project_share");
    private static final List<String> LEAST_WIDTHS = List.of("0.3D", "0.3D", "0.1D");

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var members = facts.keep(withWidths(traits(facts)));
        var expanded = PeerGroups.expand(members);
        var chosen = facts.keep(Widening.choose(Widening.sizes(expanded)));
        var sets = facts.keep(nearest(expanded, members, chosen));
        return List.of(new Table(name(), peers(sets, facts)), new Table("peer_set", sets(sets, facts)));
    }

    private static Dataset<Row> traits(Facts facts) {
        return facts.reports()
                .join(
                        facts.figures().withColumnRenamed("report_id", "figure_report"),
                        col("report_id").equalTo(col("figure_report")))
                .where("budget_final_total > 0")
                .selectExpr(
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "CAST(%s AS DOUBLE) AS size"
                                .formatted(Expressions.six("log10(CAST(budget_final_total AS DOUBLE))")),
                        "CASE WHEN staff_established > 0 THEN CAST(%s AS DOUBLE) END AS staff"
                                .formatted(Expressions.six("log10(CAST(staff_established AS DOUBLE))")),
                        "CAST(%s AS DOUBLE) AS project_share"
                                .formatted(Expressions.share("budget_project", "budget_final_total")));
    }

    /** Medians first, then the deviations from them. */
    private static Dataset<Row> withWidths(Dataset<Row> traits) {
        var medians = traits.groupBy(col("fiscal_year").alias("median_year"))
                .agg(
                        expr("percentile(size, 0.5D)").alias("size_median"),
                        expr("percentile(staff, 0.5D)").alias("staff_median"),
                        expr("percentile(project_share, 0.5D)").alias("project_share_median"));
        var widths = traits.join(medians, col("fiscal_year").equalTo(col("median_year")))
                .groupBy(col("fiscal_year").alias("width_year"))
                .agg(width(0), width(1), width(2));
        return traits.join(widths, col("fiscal_year").equalTo(col("width_year")))
                .drop("width_year");
    }

    private static org.apache.spark.sql.Column width(int trait) {
        var mad = "percentile(abs(%1$s - %1$s_median), 0.5D)".formatted(TRAITS.get(trait));
        var wide = "%s * %sD".formatted(mad, GowerDistance.SPREADS * DoubleMad.TO_SIGMA);
        return expr("greatest(%s, %s)".formatted(wide, LEAST_WIDTHS.get(trait))).alias(TRAITS.get(trait) + "_width");
    }

    private static Dataset<Row> nearest(Dataset<Row> expanded, Dataset<Row> members, Dataset<Row> chosen) {
        var used = chosen.selectExpr(
                        "group_used AS peer_group", "fiscal_year", "used_level AS level", "used_sector AS sector")
                .distinct();
        var around =
                "OVER (PARTITION BY peer_group, fiscal_year, level, sector ORDER BY size, department_id ROWS BETWEEN %1$d PRECEDING AND %1$d FOLLOWING)"
                        .formatted(REACH);
        var found = Widening.withGroup(expanded, used)
                .withColumn(
                        "near", expr("collect_list(struct(department_id AS id, size, staff, project_share)) " + around))
                .withColumn("near", expr("filter(near, other -> other.id <> department_id)"))
                .withColumn(
                        "near",
                        expr("transform(near, other -> struct(%s AS distance, other.id AS id))".formatted(distance())))
                .withColumn("near", expr("slice(array_sort(near), 1, %d)".formatted(KEPT)))
                .selectExpr(
                        "department_id AS found_department",
                        "fiscal_year AS found_year",
                        "peer_group AS found_group",
                        "near");
        var same = col("department_id")
                .equalTo(col("found_department"))
                .and(col("fiscal_year").equalTo(col("found_year")))
                .and(col("group_used").equalTo(col("found_group")));
        return Widening.ofMembers(members, chosen)
                .join(found, same)
                .withColumn("shows", expr("size(near) >= " + FEWEST));
    }

    private static String distance() {
        var terms = TRAITS.stream()
                .map(trait ->
                        "CASE WHEN other.%1$s IS NOT NULL AND %1$s IS NOT NULL THEN least(1.0D, abs(other.%1$s - %1$s) / %1$s_width) ELSE 0.0D END"
                                .formatted(trait))
                .collect(Collectors.joining(" + "));
        var known = Stream.of("staff", "project_share")
                .map(trait -> "CASE WHEN other.%1$s IS NOT NULL AND %1$s IS NOT NULL THEN 1.0D ELSE 0.0D END"
                        .formatted(trait))
                .collect(Collectors.joining(" + ", "(1.0D + ", ")"));
        return Expressions.six("(" + terms + ") / " + known);
    }

    private static Dataset<Row> peers(Dataset<Row> sets, Facts facts) {
        return sets.where("shows")
                .selectExpr("*", "posexplode(near) AS (place, other)")
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "place + 1 AS peer_no",
                        "other.id AS peer_department_id",
                        "other.distance AS distance")
                .orderBy("origin", "fiscal_year", "level", "sector", "department_id", "peer_no");
    }

    private static Dataset<Row> sets(Dataset<Row> sets, Facts facts) {
        return sets.selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "own_n",
                        "group_used",
                        "n",
                        "CAST(CASE WHEN shows THEN size(near) ELSE 0 END AS BIGINT) AS peers_n",
                        "CASE WHEN shows THEN element_at(near, -1).distance END AS farthest",
                        "CASE WHEN NOT shows THEN 'SAMPLE_TOO_SMALL' END AS reason")
                .orderBy("origin", "fiscal_year", "level", "sector", "department_id");
    }
}
