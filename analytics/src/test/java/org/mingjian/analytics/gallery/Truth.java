package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** What a perfect reader finds in one report (真值). Absent means: not asked for. */
public record Truth(
        @Nullable ReportKind kind,
        @Nullable String department,
        @Nullable String province,
        @Nullable String city,
        @Nullable Integer year,
        @Nullable String project,
        List<Figure> figures,
        List<BigDecimal> totals,
        List<Component> components,
        List<Task> tasks,
        List<Line> lines) {

    /** A printed figure; the value has its sign and is in the unit. */
    public record Figure(
            Measure measure, BigDecimal value, @Nullable Unit unit) {}

    public record Component(
            String name, BigDecimal score, @Nullable BigDecimal weight) {}

    public record Task(
            String name,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal executed) {}

    /** A scored line; the alias is another name under which the line may be recorded with equal right. */
    public record Line(
            @Nullable String level1,
            String level3,
            @Nullable String alias,
            @Nullable String target,
            @Nullable String actual,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable BigDecimal verified) {

        /** Name, weight and score are on the page. */
        boolean isClear() {
            return !level3.isEmpty() && weight != null && score != null;
        }
    }

    public Truth {
        figures = List.copyOf(figures);
        totals = List.copyOf(totals);
        components = List.copyOf(components);
        tasks = List.copyOf(tasks);
        lines = List.copyOf(lines);
    }
}
