package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
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
        var chosen = facts.keep(Widening.choose(Widening.sizes(facts, members)));
        var sets = facts.keep(nearest(members, chosen, facts));
        return List.of(new Table(name(), peers(sets, facts)), new Table("peer_set", sets(sets, facts)));
    }

    private static Dataset<Row> traits(Facts facts) {
        return facts.reports()
                .where("budget_final_total > 0")
                .withColumn("raw_size", expr("log10(CAST(budget_final_total AS DOUBLE))"))
                .withColumn("raw_staff", expr("CASE WHEN staff_established > 0 THEN log10(staff_established) END"))
                .withColumn("raw_share", expr(Expressions.quotient("budget_project", "budget_final_total")))
                .selectExpr(
                        "group_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "department_no",
                        Expressions.sixAsDouble("raw_size") + " AS size",
                        Expressions.sixAsDouble("raw_staff") + " AS staff",
                        Expressions.sixAsDouble("raw_share") + " AS project_share");
    }

    /** Medians first, then the deviations from them. */
    private static Dataset<Row> withWidths(Dataset<Row> traits) {
        var sorted = TRAITS.stream()
                .map(trait ->
                        expr("sort_array(collect_list(%1$s))".formatted(trait)).alias(trait + "_sorted"))
                .toArray(Column[]::new);
        var medians = traits.groupBy(col("fiscal_year").alias("width_year"))
                .agg(sorted[0], java.util.Arrays.copyOfRange(sorted, 1, sorted.length));
        for (var trait : TRAITS) {
            medians = medians.withColumn(trait + "_median", expr(Expressions.quantile(trait + "_sorted", 0.5)))
                    .withColumn(
                            trait + "_moved",
                            expr("sort_array(transform(%1$s_sorted, x -> abs(x - %1$s_median)))".formatted(trait)));
        }
        var widths = medians.select(col("width_year"), width(0), width(1), width(2));
        return traits.join(broadcast(widths), col("fiscal_year").equalTo(col("width_year")))
                .selectExpr(
                        "group_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "department_no",
                        "size",
                        "size / size_width AS x",
                        inWidths("staff") + " AS y",
                        inWidths("project_share") + " AS z",
                        "CAST(staff IS NOT NULL AS INT) + CAST(project_share IS NOT NULL AS INT) * 2 AS known");
    }

    /** The trait in widths, so that a distance is a difference; not a number where the department does not print it. */
    private static String inWidths(String trait) {
        return "coalesce(%1$s / %1$s_width, CAST('NaN' AS DOUBLE))".formatted(trait);
    }

    private static Column width(int trait) {
        var wide = "%s * %sD"
                .formatted(
                        Expressions.quantile(TRAITS.get(trait) + "_moved", 0.5),
                        GowerDistance.SPREADS * DoubleMad.TO_SIGMA);
        return expr("greatest(%s, %s)".formatted(wide, LEAST_WIDTHS.get(trait))).alias(TRAITS.get(trait) + "_width");
    }

    /** Every member with its nearest, each a whole number: the distance in millionths first, then the department's number. */
    private static Dataset<Row> nearest(Dataset<Row> members, Dataset<Row> chosen, Facts facts) {
        var mine = Widening.ofMembers(facts, members, chosen);
        var around =
                "OVER (PARTITION BY used_no ORDER BY size, department_no ROWS BETWEEN %1$d PRECEDING AND %1$d FOLLOWING)"
                        .formatted(REACH);
        return Widening.inUsed(facts, mine, Widening.used(facts, members, chosen))
                .withColumn("around", expr("collect_list(struct(department_no AS no, x, y, z, known)) " + around))
                .where("peer_group = group_used")
                .withColumn("near", expr("sort_array(%s)".formatted(distances())))
                .withColumn("near", expr("slice(near, 1, least(size(around) - 1, %d))".formatted(KEPT)))
                .withColumn("shows", expr("size(near) >= " + FEWEST))
                .selectExpr(
                        "group_no",
                        "department_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "own_n",
                        "group_used",
                        "n",
                        "near",
                        "shows");
    }

    /**
     * The distances to all departments around, written out one by one: a function over the array would be interpreted,
     * and took longer than all else. Last come those that are none, the department itself and places beyond the end.
     */
    private static String distances() {
        return IntStream.rangeClosed(0, 2 * REACH)
                .mapToObj("get(around, %d)"::formatted)
                .map(other -> ("coalesce(CASE WHEN %1$s.no <> department_no"
                                + " THEN floor(%2$s * 1000000.0D + 0.500001D) * %3$dL + %1$s.no END, %4$dL)")
                        .formatted(other, distance(other), Facts.DEPARTMENTS, Long.MAX_VALUE))
                .collect(Collectors.joining(", ", "array(", ")"));
    }

    private static String distance(String other) {
        return ("(least(1.0D, abs(%1$s.x - x)) + least(1.0D, nanvl(abs(%1$s.y - y), 0.0D))"
                        + " + least(1.0D, nanvl(abs(%1$s.z - z), 0.0D))) / (1.0D + bit_count(%1$s.known & known))")
                .formatted(other);
    }

    /** Put in order while there is one row a department, which the peers then follow. */
    private static Dataset<Row> peers(Dataset<Row> sets, Facts facts) {
        var ordered = sets.where("shows").withColumn("origin", expr("'%s'".formatted(facts.origin())));
        var each = facts.orderedByYear(ordered, "0")
                .selectExpr("*", "posexplode(near) AS (place, other)")
                .withColumn("other_no", expr("CAST(other %% %dL AS INT)".formatted(Facts.DEPARTMENTS)));
        var names = facts.departments().selectExpr("department_no AS named_no", "department_id AS named");
        return facts.joinSmall(each, names, col("other_no").equalTo(col("named_no")))
                .selectExpr(
                        "origin",
                        "fiscal_year",
                        "level",
                        "sector",
                        "department_id",
                        "place + 1 AS peer_no",
                        "named AS peer_department_id",
                        published("other") + " AS distance");
    }

    private static String published(String near) {
        return "%s(%s div %dL)".formatted(WholeNumbers.TO_SIX_DECIMALS, near, Facts.DEPARTMENTS);
    }

    private static Dataset<Row> sets(Dataset<Row> sets, Facts facts) {
        var rows = sets.selectExpr(
                "group_no",
                "department_no",
                "'%s' AS origin".formatted(facts.origin()),
                "fiscal_year",
                "level",
                "sector",
                "department_id",
                "own_n",
                "group_used",
                "n",
                "CAST(CASE WHEN shows THEN size(near) ELSE 0 END AS BIGINT) AS peers_n",
                "CASE WHEN shows THEN %s END AS farthest".formatted(published("element_at(near, -1)")),
                "CASE WHEN NOT shows THEN 'SAMPLE_TOO_SMALL' END AS reason");
        return facts.orderedByYear(rows, "0");
    }
}
