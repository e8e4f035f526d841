package org.mingjian.app.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.data.model.Origin;

/** The filter bar under the title (筛选栏): 年度、级次、条线、地区、数据、单位. */
final class FilterBar extends Div {

    FilterBar(Filter filter, FilterChoices choices, Consumer<Filter> changed) {
        addClassName("filter-bar");
        add(
                optional(
                        "年度",
                        filter.year(),
                        choices.years(),
                        "各年度",
                        Labels::year,
                        year -> changed.accept(filter.withYear(year))),
                optional(
                        "级次",
                        filter.level(),
                        choices.levels(),
                        "各级次",
                        Labels::level,
                        level -> changed.accept(filter.withLevel(level))),
                optional(
                        "条线",
                        filter.sector(),
                        choices.sectors(),
                        "各条线",
                        Function.identity(),
                        sector -> changed.accept(filter.withSector(sector))),
                optional(
                        "地区",
                        filter.region(),
                        choices.regions(),
                        "各地区",
                        Function.identity(),
                        region -> changed.accept(filter.withRegion(region))),
                required(
                        "数据",
                        filter.origin(),
                        List.of(Origin.values()),
                        origin -> Labels.of(origin) + "（"
                                + Figures.count(choices.reports().getOrDefault(origin, 0L)) + "）",
                        origin -> changed.accept(new Filter(origin, null, null, null, null, filter.unit()))),
                required(
                        "单位",
                        filter.unit(),
                        List.of(AmountUnit.values()),
                        AmountUnit::label,
                        unit -> changed.accept(filter.withUnit(unit))));
        if (choices.versions().size() > 1) {
            add(version(filter, choices, changed));
        }
    }

    private static Select<FilterChoices.Version> version(
            Filter filter, FilterChoices choices, Consumer<Filter> changed) {
        var published = choices.versions().stream()
                .filter(FilterChoices.Version::published)
                .findFirst()
                .orElse(choices.versions().getFirst());
        var select = required(
                "比较基准",
                choices.chosen(filter).orElse(published),
                choices.versions(),
                version -> Labels.moment(version.dataAt()) + (version.published() ? "（现行）" : ""),
                version -> changed.accept(filter.withRun(version.published() ? null : version.runId())));
        select.addClassName("version");
        return select;
    }

    private static <T> Select<T> required(
            String label, T chosen, List<T> items, Function<T, String> words, Consumer<T> changed) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        select.setValue(chosen);
        select.addValueChangeListener(event -> changed.accept(event.getValue()));
        return select;
    }

    /** The first entry lets everything through. */
    private static <T> Select<Choice<T>> optional(
            String label,
            @Nullable T chosen,
            List<T> items,
            String everything,
            Function<T, String> words,
            Consumer<@Nullable T> changed) {
        var entries = new ArrayList<Choice<T>>();
        entries.add(new Choice<>(null, everything));
        items.forEach(item -> entries.add(new Choice<>(item, words.apply(item))));
        var now = entries.stream()
                .filter(entry -> chosen != null && chosen.equals(entry.value()))
                .findFirst()
                .orElse(entries.getFirst());
        return required(label, now, entries, Choice::label, entry -> changed.accept(entry.value()));
    }

    private record Choice<T>(@Nullable T value, String label) {}
}
