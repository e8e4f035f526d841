package org.mingjian.app.finding;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** Gives a grid its rows as it is scrolled (分页). */
@FunctionalInterface
interface Paging<T> {

    /** Up to so many rows stand whole on the page. */
    int WHOLE = 15;

    List<T> page(int offset, int limit);

    default void show(Grid<T> grid, int count) {
        grid.setItems(query -> page(query.getOffset(), query.getLimit()).stream(), query -> count);
        grid.setAllRowsVisible(count <= WHOLE);
        grid.setHeight(count <= WHOLE ? null : "680px");
    }
}
