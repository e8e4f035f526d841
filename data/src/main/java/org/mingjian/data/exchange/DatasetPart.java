package org.mingjian.data.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Which tables of the store go into a snapshot, and of which years (快照范围). A table that is not named is left out; one
 * without years is whole.
 */
public record DatasetPart(Set<DatasetTable> tables, Map<DatasetTable, SortedSet<Integer>> years) {

    /** Everything a snapshot holds. */
    public static final DatasetPart WHOLE = new DatasetPart(
            EnumSet.allOf(DatasetTable.class).stream()
                    .filter(DatasetTable::inSnapshot)
                    .collect(Collectors.toSet()),
            Map.of());

    /** Nothing at all: no snapshot is written. */
    public static final DatasetPart NOTHING = new DatasetPart(Set.of(), Map.of());

    public DatasetPart {
        tables = Set.copyOf(tables);
        years = Map.copyOf(years);
    }

    /** Tables of some years each, and whole ones beside them. */
    public static DatasetPart of(Map<DatasetTable, SortedSet<Integer>> years, DatasetTable... whole) {
        var tables = EnumSet.copyOf(years.keySet());
        tables.addAll(Set.of(whole));
        return new DatasetPart(tables, years);
    }

    /** The condition on a report's year, numbers only. */
    String ofYears(DatasetTable table) {
        var some = years.get(table);
        return some == null
                ? ""
                : " AND fiscal_year IN (%s)"
                        .formatted(some.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
