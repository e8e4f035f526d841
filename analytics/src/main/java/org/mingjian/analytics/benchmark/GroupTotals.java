package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts, exact sums and sorted values of every peer group (同类组汇总). Each row is looked at once, in the group of its
 * level and sector; the wider groups are added up from those. A row's keys are whatever the caller names beside the group.
 */
final class GroupTotals {

    private static final List<String> FINEST = List.of("fiscal_year", "level", "sector");

    private final Dataset<Row> rows;
    private final List<String> keys;
    private final List<Column> finest = new ArrayList<>();
    private final List<Column> wider = new ArrayList<>();

    private GroupTotals(Dataset<Row> rows, List<String> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    static GroupTotals of(Dataset<Row> rows, String... keys) {
        return new GroupTotals(rows, List.of(keys));
    }

    GroupTotals count(String name) {
        return add(name, "count(*)", "sum(%s)");
    }

    /** How many rows have the value. */
    GroupTotals count(String name, String value) {
        return add(name, "count(%s)".formatted(value), "sum(%s)");
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

    private GroupTotals add(String name, String overRows, String overGroups) {
        finest.add(expr(overRows).alias(name));
        wider.add(expr(overGroups.formatted(name)).alias(name));
        return this;
    }

    /** One row a group and combination of the keys: {@code peer_group, fiscal_year, level, sector}, the keys, the totals. */
    Dataset<Row> totals() {
        var small = rows.groupBy(columns(Stream.concat(FINEST.stream(), keys.stream())))
                .agg(finest.getFirst(), rest(finest));
        return PeerGroups.expand(small)
                .groupBy(columns(Stream.of(Stream.of("peer_group"), FINEST.stream(), keys.stream())
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
