package org.mingjian.data.read;

import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;

/**
 * A number with its unit in running text (文中数字): where it stands, the words before it back to the number before,
 * and the words right behind it.
 */
record Mention(PrintedNumber number, PlacedUnit placed, int start, int end, String label, String following) {

    /** A number with its unit beside it, whose place the caller knows. */
    static Mention named(PrintedNumber number, Unit unit, String label) {
        return new Mention(number, PlacedUnit.beside(unit), 0, 0, label, "");
    }

    Unit unit() {
        return placed.unit();
    }

    Dimension dimension() {
        return placed.dimension();
    }

    boolean isRate() {
        return dimension() == Dimension.RATE;
    }

    boolean isMoney() {
        return dimension() == Dimension.MONEY;
    }

    Mention labelled(String words) {
        return new Mention(number, placed, start, end, words, following);
    }
}
