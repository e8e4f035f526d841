package org.mingjian.app.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows (图表内容): labels along one axis, series along the other, and their unit.
 * Look and colour belong to the browser. The value axis starts at the floor; bars need 0 there.
 */
public record ChartModel(
        String unit,
        boolean horizontal,
        @Nullable BigDecimal floor,
        boolean logarithmic,
        List<String> labels,
        List<Series> series,
        List<Guide> guides) {

    /** A line across the chart at a label, such as a quartile (参考线). */
    public record Guide(int label, String text) {}

    public ChartModel {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        guides = List.copyOf(guides);
        for (var one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException("series %s has %d values for %d labels"
                        .formatted(one.name(), one.values().size(), labels.size()));
            }
        }
    }

    public static ChartModel columns(String unit, List<String> labels, Series... series) {
        return new ChartModel(unit, false, BigDecimal.ZERO, false, labels, List.of(series), List.of());
    }

    public static ChartModel rows(String unit, List<String> labels, Series... series) {
        return new ChartModel(unit, true, BigDecimal.ZERO, false, labels, List.of(series), List.of());
    }

    /** Guides at the same label become one that names them all: drawn apart they would cover each other. */
    public ChartModel withGuides(List<Guide> lines) {
        var atLabel = new TreeMap<Integer, String>();
        lines.forEach(line -> atLabel.merge(line.label(), line.text(), (one, other) -> one + "、" + other));
        var merged = atLabel.entrySet().stream()
                .map(line -> new Guide(line.getKey(), line.getValue()))
                .toList();
        return new ChartModel(unit, horizontal, floor, logarithmic, labels, series, merged);
    }

    /** Lets the value axis start where the values do, for dots, lines and ranges. */
    public ChartModel withFloor(@Nullable BigDecimal lowest) {
        return new ChartModel(unit, horizontal, lowest, logarithmic, labels, series, guides);
    }

    /** Gives each tenfold the same length, for ratios; the values must be above zero and are no bars. */
    public ChartModel withTenfolds() {
        return new ChartModel(unit, horizontal, null, true, labels, series, guides);
    }
}
