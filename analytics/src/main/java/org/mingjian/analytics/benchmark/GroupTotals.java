package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts, exact sums and sorted values of every peer group (同类组汇总). Each row is looked at once, in the group of its
 * level and sector; the wider groups are added up from those. A row's keys are whatever the caller names beside the group.
 */
final class GroupTotals {

    /** The member whose rows are counted by themselves. */
    static final String APART = "apart";

    private static final String FINEST = "group_no";
    private static final List<String> GROUP = List.of("fiscal_year", "level", "sector");

    private final Facts facts;
    private final Dataset<Row> rows;
    private final List<String> keys;
    private final List<Column> finest = new ArrayList<>();
    private final List<Column> wider = new ArrayList<>();
    private boolean apart;

    private GroupTotals(Facts facts, Dataset<Row> rows, List<String> keys) {
        this.facts = facts;
        this.rows = rows;
        this.keys = keys;
    }

    /** The rows name the finest group they are of in {@code group_no}; see {@link Facts#groups}. */
    static GroupTotals of(Facts facts, Dataset<Row> rows, String... keys) {
        return new GroupTotals(facts, rows, List.of(keys));
    }

    GroupTotals count(String name) {
        return add(name, "count(*)", "sum(%s)");
    }

    /** How many rows have the value. */
    GroupTotals count(String name, String value) {
        return add(name, "count(%s)".formatted(value), "sum(%s)");
    }

    /**
     * How many members the rows are of, where each has one row; a member that may have several is named in
     * {@link #APART}, and has its rows counted by themselves first.
     */
    GroupTotals countOfMembers(String name) {
        apart = true;
        return add(name, "count(*)", "sum(CASE WHEN " + APART + " IS NULL THEN %s ELSE 1L END)");
    }

    GroupTotals countIf(String name, String condition) {
        return add(name, Expressions.countIf(condition), "sum(%s)");
    }

    /** An exact sum, of the decimal or whole type that is named; absent when no row has the value. */
    GroupTotals sum(String name, String value, String type) {
        return add(name, "sum(%s)".formatted(value), "CAST(sum(%s) AS " + type + ")");
    }

    /** The doubles in order, without the absent ones; see {@link Expressions#quantile}. */
    GroupTotals values(String name, String value) {
        return add(name, "collect_list(%s)".formatted(value), "sort_array(flatten(collect_list(%s)))");
    }

    /**
     * The doubles in order, where a row's value depends on the group it is looked at in: the row has one for each kind of
     * group, {@code value_ALL}, {@code value_LEVEL} and {@code value_LEVEL_SECTOR}.
     */
    GroupTotals valuesOfGroup(String name, String value) {
        for (var kind : PeerGroups.KINDS) {
            finest.add(expr("collect_list(%s_%s)".formatted(value, kind)).alias(name + "_" + kind));
        }
        var ofKind = PeerGroups.KINDS.stream()
                .map(kind -> "WHEN '%1$s' THEN %2$s_%1$s".formatted(kind, name))
                .collect(Collectors.joining(" ", "CASE peer_group ", " END"));
        wider.add(
                expr("sort_array(flatten(collect_list(%s)))".formatted(ofKind)).alias(name));
        return this;
    }

    private GroupTotals add(String name, String overRows, String overGroups) {
        finest.add(expr(overRows).alias(name));
        wider.add(expr(overGroups.formatted(name)).alias(name));
        return this;
    }

    /** One row a group and combination of the keys: {@code peer_group, fiscal_year, level, sector}, the keys, the totals. */
    Dataset<Row> totals() {
        var small = rows.groupBy(columns(
                        Stream.of(Stream.of(FINEST), keys.stream(), apart ? Stream.of(APART) : Stream.<String>empty())
                                .flatMap(names -> names)))
                .agg(finest.getFirst(), rest(finest))
                .join(broadcast(facts.groups()), FINEST);
        return PeerGroups.expand(small)
                .groupBy(columns(Stream.of(Stream.of("peer_group"), GROUP.stream(), keys.stream())
                        .flatMap(names -> names)))
                .agg(wider.getFirst(), rest(wider));
    }

    private static Column[] columns(Stream<String> names) {
        return names.map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    private static Column[] rest(List<Column> columns) {
        return columns.stream().skip(1).toArray(Column[]::new);
    }
}
