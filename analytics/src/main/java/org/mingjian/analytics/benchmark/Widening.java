package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which group a small one takes its figures from (扩大同类组): its own with 8 or more, else its level's with 8 or more,
 * else that of all.
 */
final class Widening {

    private static final List<String> PLACE = List.of("peer_group", "fiscal_year", "level", "sector");

    private Widening() {}

    /**
     * The groups with their sizes in {@code n}, one for each combination of the keys: adds {@code own_n}, {@code group_used}, the used
     * group's {@code n}, and its {@code used_level} and {@code used_sector}.
     */
    static Dataset<Row> choose(Dataset<Row> sizes, String... keys) {
        var family = Stream.concat(Stream.of("fiscal_year"), Stream.of(keys)).collect(Collectors.joining(", "));
        var used =
                "CASE WHEN peer_group = 'ALL' OR own_n >= %1$d THEN peer_group WHEN level_n >= %1$d THEN 'LEVEL' ELSE 'ALL' END"
                        .formatted(PeerGroups.TO_COMPARE);
        return sizes.withColumnRenamed("n", "own_n")
                .withColumn("all_n", expr(widest("ALL", family)))
                .withColumn("level_n", expr(widest("LEVEL", family + ", level")))
                .withColumn("group_used", expr(used))
                .withColumn(
                        "n",
                        expr("CASE group_used WHEN peer_group THEN own_n WHEN 'LEVEL' THEN level_n"
                                + " ELSE coalesce(all_n, 0L) END"))
                .withColumn("used_level", expr("CASE WHEN group_used <> 'ALL' THEN level END"))
                .withColumn("used_sector", expr("CASE WHEN group_used = 'LEVEL_SECTOR' THEN sector END"))
                .drop("all_n", "level_n");
    }

    private static String widest(String group, String family) {
        return "max(CASE WHEN peer_group = '%s' THEN own_n END) OVER (PARTITION BY %s)".formatted(group, family);
    }

    /** The sizes of the groups of the rows, for {@link #choose}. */
    static Dataset<Row> sizes(Facts facts, Dataset<Row> rows, String... keys) {
        return GroupTotals.of(facts, rows, keys).count("n").totals();
    }

    /** The groups that members take their figures from, each once, numbered in {@code used_no}. */
    static Dataset<Row> used(Facts facts, Dataset<Row> members, Dataset<Row> chosen, String... keys) {
        var finest = members.select(Stream.concat(Stream.of("group_no"), Stream.of(keys))
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(org.apache.spark.sql.Column[]::new))
                .distinct()
                .join(broadcast(facts.groups()), "group_no");
        var place =
                Stream.of("group_used AS peer_group", "fiscal_year", "used_level AS level", "used_sector AS sector");
        return ofMembers(facts, finest, chosen, keys)
                .selectExpr(Stream.concat(place, Stream.of(keys)).toArray(String[]::new))
                .distinct()
                .withColumn(
                        "used_no", expr("row_number() OVER (ORDER BY %s)".formatted(String.join(", ", with(keys)))));
    }

    /** The rows of one member each, with {@code own_n}, {@code group_used}, {@code n} and the used group of their finest group. */
    static Dataset<Row> ofMembers(Facts facts, Dataset<Row> members, Dataset<Row> chosen, String... keys) {
        return byFinest("left", members, ofFinest(facts, chosen, keys), keys);
    }

    /** Each member once for each group it belongs to that somebody uses: adds its {@code peer_group} and what is known of it. */
    static Dataset<Row> inUsed(Facts facts, Dataset<Row> members, Dataset<Row> used, String... keys) {
        var groups = withGroup(PeerGroups.expand(facts.groups()), used).drop("fiscal_year", "level", "sector");
        return byFinest("inner", members, groups, keys);
    }

    /** By the number of the finest group and the keys: the words would have to be compared for every member. */
    private static Dataset<Row> byFinest(String kind, Dataset<Row> members, Dataset<Row> ofFinest, String... keys) {
        var groups = ofFinest.withColumnRenamed("group_no", "finest_no");
        var condition = col("group_no").equalTo(col("finest_no"));
        for (var key : keys) {
            groups = groups.withColumnRenamed(key, "finest_" + key);
            condition = condition.and(col(key).equalTo(col("finest_" + key)));
        }
        return members.join(broadcast(groups), condition, kind)
                .drop("finest_no")
                .drop(Stream.of(keys).map(key -> "finest_" + key).toArray(String[]::new));
    }

    /** What is chosen for the finest groups, by their number and the keys. */
    private static Dataset<Row> ofFinest(Facts facts, Dataset<Row> chosen, String... keys) {
        var finest = facts.groups()
                .withColumn(
                        "peer_group",
                        expr(
                                "CASE WHEN level IS NULL THEN 'ALL' WHEN sector IS NULL THEN 'LEVEL' ELSE 'LEVEL_SECTOR' END"))
                .withColumn("finest_sector", expr("CASE WHEN level IS NOT NULL THEN sector END"));
        var groups = chosen;
        var condition = lit(true);
        for (var key : PLACE) {
            groups = groups.withColumnRenamed(key, "chosen_" + key);
            var mine = key.equals("sector") ? "finest_sector" : key;
            condition = condition.and(col(mine).eqNullSafe(col("chosen_" + key)));
        }
        return finest.join(broadcast(groups), condition)
                .drop(named("chosen_"))
                .drop("finest_sector", "peer_group")
                .drop(PLACE.toArray(String[]::new));
    }

    /** Joins rows of groups with what is known of the very same groups; rows and groups without a partner go. */
    static Dataset<Row> withGroup(Dataset<Row> rows, Dataset<Row> ofGroups, String... keys) {
        var groups = ofGroups;
        var condition = lit(true);
        for (var key : with(keys)) {
            groups = groups.withColumnRenamed(key, "same_" + key);
            condition = condition.and(col(key).eqNullSafe(col("same_" + key)));
        }
        return rows.join(broadcast(groups), condition).drop(named("same_", keys));
    }

    /** Joins rows that say which group they use with what is known of that group; unmatched rows stay. */
    static Dataset<Row> join(Dataset<Row> using, Dataset<Row> ofGroups, String... keys) {
        var groups = ofGroups;
        var condition = lit(true);
        for (var key : with(keys)) {
            groups = groups.withColumnRenamed(key, "group_" + key);
            var mine =
                    switch (key) {
                        case "peer_group" -> "group_used";
                        case "level", "sector" -> "used_" + key;
                        default -> key;
                    };
            condition = condition.and(col(mine).eqNullSafe(col("group_" + key)));
        }
        return using.join(broadcast(groups), condition, "left").drop(named("group_", keys));
    }

    private static List<String> with(String... keys) {
        return Stream.concat(PLACE.stream(), Stream.of(keys)).toList();
    }

    private static String[] named(String prefix, String... keys) {
        return with(keys).stream().map(key -> prefix + key).toArray(String[]::new);
    }
}
