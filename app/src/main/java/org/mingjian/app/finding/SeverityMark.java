package org.mingjian.app.finding;

import com.vaadin.flow.component.html.Span;
import org.mingjian.app.format.Labels;
import org.mingjian.data.model.Severity;

/** Severity by shape, word and colour together (严重程度). */
public final class SeverityMark extends Span {

    public SeverityMark(Severity severity) {
        super(Labels.of(severity));
        addClassName("severity-" + severity.name());
    }
}
