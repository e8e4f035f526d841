package org.mingjian.app.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.app.format.Labels;
import org.mingjian.data.model.Origin;

/** A screen (页面): title with the badge of its data, what is counted, the filter bar, then its content on a grid. */
public abstract class Screen extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final FilterService filters;
    private final H1 title = new H1();
    private final Span badge = new Span();
    private final Paragraph counted = new Paragraph();
    private final Div bar = new Div();
    private final Div content = new Div();
    private final Div version = new Div();
    private Location location = new Location("");

    protected Screen(FilterService filters) {
        this.filters = filters;
        addClassName("screen");
        counted.addClassName("counted");
        content.addClassName("content");
        badge.addClassName("badge");
        var head = new Div(title, badge);
        head.addClassName("head");
        version.addClassName("version-banner");
        add(version, head, counted, bar, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        location = event.getLocation();
        refresh();
    }

    /** Asks the store again and shows what it says. */
    protected final void refresh() {
        var filter = filters.resolve(location.getQueryParameters());
        content.removeAll();
        bar.removeAll();
        version.removeAll();
        if (isFiltered()) {
            var choices = filters.choices(filter.origin());
            bar.add(new FilterBar(filter, choices, this::navigate));
            choices.chosen(filter).ifPresent(chosen -> showVersion(chosen, filter));
        }
        badge(isFiltered() ? filter.origin() : Origin.REAL);
        show(filter);
        getUI().map(UI::getPage).ifPresent(page -> page.setTitle(getPageTitle()));
    }

    /** That what is compared is not of today, for as long as it is not. */
    private void showVersion(FilterChoices.Version chosen, Filter filter) {
        var back = new Button("回到现行版本", click -> navigate(filter.withRun(null)));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        version.add(new Span("正在看较早的比较基准：按 %s 的数据计算。报告、得分和疑点始终是现在的。".formatted(Labels.moment(chosen.dataAt()))), back);
    }

    /** Fills the screen for the filter. */
    protected abstract void show(Filter filter);

    /** Whether the filter bar belongs on this screen. */
    protected boolean isFiltered() {
        return true;
    }

    protected final QueryParameters parameters() {
        return location.getQueryParameters();
    }

    protected final void title(String question, String whatIsCounted) {
        title.setText(question);
        counted.setText(whatIsCounted);
    }

    protected final void badge(Origin origin) {
        badge.setText(
                switch (origin) {
                    case REAL -> "";
                    case SAMPLE -> "样例";
                    case SYNTHETIC -> "模拟数据";
                });
        badge.setVisible(origin != Origin.REAL);
    }

    protected final void put(Component... parts) {
        content.add(parts);
    }

    /** Why there is nothing to see, and what to do next. */
    protected final void empty(String why, Component... next) {
        var box = new Div(new Paragraph(why));
        box.add(next);
        box.addClassName("empty");
        content.add(box);
    }

    /** Links to the same screen over the other data in the store: 看模拟数据. */
    protected final Component[] otherData(Filter filter) {
        return filters.choices(filter.origin()).reports().entrySet().stream()
                .filter(entry -> entry.getKey() != filter.origin() && entry.getValue() > 0)
                .map(entry -> new Anchor(
                        Links.to(
                                location.getPath(),
                                QueryParameters.of(
                                        Filter.ORIGIN, entry.getKey().name().toLowerCase(Locale.ROOT))),
                        "看" + Labels.of(entry.getKey()) + "数据"))
                .toArray(Component[]::new);
    }

    /** The screen's own parameters stay, those of the filter are replaced. */
    private void navigate(Filter chosen) {
        var own = new LinkedHashMap<String, String>();
        parameters().getParameters().forEach((name, values) -> {
            if (!FILTER_NAMES.contains(name) && !values.isEmpty()) {
                own.put(name, values.getFirst());
            }
        });
        UI.getCurrent().navigate(location.getPath(), chosen.parameters(own));
    }

    /** The address of this screen with its own parameters changed. */
    protected final String here(Filter filter, Map<String, String> own) {
        return Links.to(location.getPath(), filter.parameters(own));
    }

    /** Stays here with the screen's own parameters changed. */
    protected final void navigate(Filter filter, Map<String, String> own) {
        UI.getCurrent().navigate(location.getPath(), filter.parameters(own));
    }

    private static final List<String> FILTER_NAMES =
            List.of(Filter.ORIGIN, Filter.YEAR, Filter.LEVEL, Filter.SECTOR, Filter.REGION, Filter.UNIT, Filter.RUN);

    @Override
    public String getPageTitle() {
        return title.getText().isEmpty() ? "明鉴" : title.getText() + " · 明鉴";
    }
}
