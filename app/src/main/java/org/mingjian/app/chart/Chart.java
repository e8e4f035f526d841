package org.mingjian.app.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A chart (图表): an ECharts canvas in an element of our own; a model goes in, clicks on marks come out. */
@Tag("mingjian-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://mingjian/chart.js")
public class Chart extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChartModel model;

    /** The description is what a screen reader says in place of the picture. */
    public Chart(String description, ChartModel model) {
        this.model = model;
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        show(model);
    }

    public final void show(ChartModel shown) {
        model = shown;
        getElement().setProperty("model", JSON.writeValueAsString(shown));
    }

    public ChartModel model() {
        return model;
    }

    /** A click on a mark opens the address made of it; without one, nothing. */
    public Chart opening(Function<MarkClickEvent, @Nullable String> address) {
        getElement().setAttribute("clickable", true);
        addListener(MarkClickEvent.class, click -> {
            var asked = address.apply(click);
            if (asked != null) {
                UI.getCurrent().getPage().setLocation(asked);
            }
        });
        return this;
    }

    /** As high as that many lying marks need. */
    public Chart withRows(int rows) {
        setHeight(70 + 26 * rows + "px");
        return this;
    }
}
