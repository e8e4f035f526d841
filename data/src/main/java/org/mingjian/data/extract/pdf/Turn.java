package org.mingjian.data.extract.pdf;

import org.mingjian.data.model.Box;

/** How a page was turned for reading (页面转向), and the way back: quarter turns to the left, and the page as shown. */
record Turn(int quarters, Area page) {

    static Turn none(Area page) {
        return new Turn(0, page);
    }

    /** The rectangle on the page as it is shown. */
    Box box(Area area) {
        return back(area).toBox();
    }

    Area back(Area area) {
        return area.turned((4 - quarters) % 4, page.turned(quarters, page));
    }
}
