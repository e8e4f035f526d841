package org.mingjian.app.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One figure that matters, what it is, and a line under it (关键数字); a link leads to what is behind it. */
public final class KeyFigure extends Div {

    public KeyFigure(String name, String figure, String under, @Nullable String link) {
        addClassName("key-figure");
        var value = new Span(figure);
        value.addClassName("figure");
        var label = new Span(name);
        label.addClassName("name");
        var line = new Span(under);
        line.addClassName("under");
        if (link == null) {
            add(label, value, line);
        } else {
            add(new Anchor(link, label, value, line));
        }
    }
}
