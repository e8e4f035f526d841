package org.mingjian.app.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Labels;

/**
 * The years of a chart without a hole (年度轴): a year nothing is known of keeps its place and shows a gap, so that a line
 * never joins years that do not follow each other. Of several rows of a year the last one counts.
 */
public final class YearAxis<T> {

    private final List<Integer> years = new ArrayList<>();
    private final TreeMap<Integer, T> rows = new TreeMap<>();

    public YearAxis(List<T> all, ToIntFunction<T> year) {
        all.forEach(row -> rows.put(year.applyAsInt(row), row));
        if (!rows.isEmpty()) {
            for (int one = rows.firstKey(); one <= rows.lastKey(); one++) {
                years.add(one);
            }
        }
    }

    public List<String> labels() {
        return labels(row -> "");
    }

    /** The years with a word about each that has a row. */
    public List<String> labels(Function<T, String> more) {
        return years.stream()
                .map(year -> Labels.year(year) + at(year).map(more).orElse(""))
                .toList();
    }

    public List<@Nullable BigDecimal> values(Function<T, @Nullable BigDecimal> value) {
        return years.stream()
                .<@Nullable BigDecimal>map(year -> rows.containsKey(year) ? value.apply(rows.get(year)) : null)
                .toList();
    }

    /** The row of a label, from 0; none for a gap. */
    public Optional<T> row(int label) {
        return at(years.get(label));
    }

    private Optional<T> at(int year) {
        return Optional.ofNullable(rows.get(year));
    }
}
