package org.mingjian.analytics.benchmark;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.data.exchange.DatasetPart;
import org.mingjian.data.exchange.DatasetTable;

/**
 * How far a change of one year's data reaches in the results (影响范围): most rows rest on their own year, comparisons also on
 * the year before, the ranking on the four before, and a repeated score on as many as it was repeated in.
 *
 * @see "Decision 0128"
 */
final class Reach {

    private static final int OWN_YEAR = 0;
    private static final int NEXT_YEAR = 1;
    /** Which years a repetition covers is not known before it is computed. */
    private static final int EVERY_YEAR = Integer.MAX_VALUE;

    /** The last year after a changed one whose rows may change, as a distance, by result table. */
    private static final Map<String, Integer> AFTER = Map.ofEntries(
            Map.entry("execution_distribution", OWN_YEAR),
            Map.entry("execution_histogram", OWN_YEAR),
            Map.entry("execution_outlier", OWN_YEAR),
            Map.entry("execution_composition", OWN_YEAR),
            Map.entry("execution_band", OWN_YEAR),
            Map.entry("three_public_trend", NEXT_YEAR),
            Map.entry("three_public_limit", NEXT_YEAR),
            Map.entry("three_public_change", NEXT_YEAR),
            Map.entry("three_public_structure", NEXT_YEAR),
            Map.entry("over_scored_indicator", OWN_YEAR),
            Map.entry("suspicious_self_score", OWN_YEAR),
            Map.entry("self_score_model", OWN_YEAR),
            Map.entry("score_heap", OWN_YEAR),
            Map.entry("score_digit", OWN_YEAR),
            Map.entry("score_repeat", EVERY_YEAR),
            Map.entry("ranking", RankingHistories.YEARS - 1),
            Map.entry("ranking_group", RankingHistories.YEARS - 1),
            Map.entry("peer", OWN_YEAR),
            Map.entry("peer_set", OWN_YEAR),
            Map.entry("annual_panel", NEXT_YEAR));

    private Reach() {}

    /** Whether a row of this year in the result table may differ after the data of these years changed. */
    static boolean covers(String table, int year, Collection<Integer> changed) {
        return years(table, changed).map(years -> years.contains(year)).orElse(true);
    }

    /** The years of the result table whose rows may differ, or none where that may be any year. */
    static Optional<SortedSet<Integer>> years(String table, Collection<Integer> changed) {
        int after = after(table);
        return after == EVERY_YEAR ? Optional.empty() : Optional.of(around(changed, OWN_YEAR, after));
    }

    private static int after(String table) {
        var after = AFTER.get(table);
        if (after == null) {
            throw new IllegalArgumentException("say in Reach how far a change reaches in " + table);
        }
        return after;
    }

    /** The results' tables it knows. */
    static Set<String> tables() {
        return AFTER.keySet();
    }

    /**
     * What must be read to compute all rows that may differ. Reports are few and whole, for the repetitions; the ranking
     * takes its execution rates from the figures.
     */
    static DatasetPart inputs(Collection<Integer> changed) {
        int ranked = RankingHistories.YEARS - 1;
        var years = new EnumMap<DatasetTable, SortedSet<Integer>>(DatasetTable.class);
        years.put(DatasetTable.FIGURE, around(changed, ranked, ranked));
        years.put(DatasetTable.THREE_PUBLIC, around(changed, NEXT_YEAR, NEXT_YEAR));
        years.put(DatasetTable.FINDING, around(changed, NEXT_YEAR, NEXT_YEAR));
        years.put(DatasetTable.INDICATOR, around(changed, OWN_YEAR, OWN_YEAR));
        return DatasetPart.of(years, DatasetTable.REPORT, DatasetTable.DEPARTMENT_SUCCESSION);
    }

    private static SortedSet<Integer> around(Collection<Integer> changed, int before, int after) {
        return changed.stream()
                .flatMap(year ->
                        IntStream.rangeClosed(year - before, year + after).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
