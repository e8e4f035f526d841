package org.mingjian.app.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of choices of which one is chosen (选项); each is an address, so that it can be sent to someone. */
public final class Chips extends Div {

    public Chips(String question) {
        addClassName("chips");
        if (!question.isEmpty()) {
            var label = new Span(question);
            label.addClassName("soft");
            add(label);
        }
    }

    public Chips with(String word, String address, boolean chosen) {
        var chip = new Anchor(address, word);
        chip.addClassName("chip");
        if (chosen) {
            chip.addClassName("chosen");
            chip.getElement().setAttribute("aria-current", "true");
        }
        add(chip);
        return this;
    }
}
