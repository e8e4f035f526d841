package org.mingjian.data.model;

import java.math.BigDecimal;

/** A rectangle on a PDF page as it is shown, in points (1/72 inch) from the top left corner. */
public record Box(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {

    /** The smallest rectangle around both. */
    public Box around(Box other) {
        var left = x.min(other.x);
        var top = y.min(other.y);
        var right = x.add(width).max(other.x.add(other.width));
        var bottom = y.add(height).max(other.y.add(other.height));
        return new Box(left, top, right.subtract(left), bottom.subtract(top));
    }
}
