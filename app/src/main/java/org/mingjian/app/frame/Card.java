package org.mingjian.app.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A piece of a screen (板块): its title says the answer, under it the unit and how many, at its foot the source. */
public final class Card extends Div {

    /** The span counts columns of the twelve. */
    public Card(int span, String title, Component... parts) {
        addClassNames("card", "span-" + span);
        if (!title.isEmpty()) {
            add(new H2(title));
        }
        add(parts);
    }

    public Card note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        add(note);
        return this;
    }
}
