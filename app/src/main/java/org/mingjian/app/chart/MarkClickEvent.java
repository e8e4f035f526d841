package org.mingjian.app.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A mark of a chart was clicked (点击图形): which series and which label, both from 0. */
@DomEvent("mark-click")
public class MarkClickEvent extends ComponentEvent<Chart> {

    private final int series;
    private final int label;

    public MarkClickEvent(
            Chart source,
            boolean fromClient,
            @EventData("event.detail.series") int series,
            @EventData("event.detail.label") int label) {
        super(source, fromClient);
        this.series = series;
        this.label = label;
    }

    public int series() {
        return series;
    }

    public int label() {
        return label;
    }
}
