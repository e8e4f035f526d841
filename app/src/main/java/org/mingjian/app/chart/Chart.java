package org.mingjian.app.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.function.Consumer;
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

    /** Calls back with the number of the label, from 0, whose mark was clicked. */
    public Chart onMark(Consumer<MarkClickEvent> action) {
        getElement().setAttribute("clickable", true);
        addListener(MarkClickEvent.class, action::accept);
        return this;
    }
}
