package org.mingjian.data.extract.pdf;

import java.math.BigDecimal;
import org.mingjian.data.model.Box;

/** A rectangle on a page as it is shown (矩形), in hundredths of a point from the top left corner. */
record Area(int left, int top, int right, int bottom) {

    /** Hundredths of a point in a point. */
    static final int POINT = 100;

    /** The rectangle that two opposite corners span. */
    static Area of(int x, int y, int otherX, int otherY) {
        return new Area(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    int centreX() {
        return left + (right - left) / 2;
    }

    int centreY() {
        return top + (bottom - top) / 2;
    }

    long size() {
        return (long) width() * height();
    }

    Area around(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** What both cover; a rectangle of negative width or height where they do not meet. */
    Area within(Area other) {
        return new Area(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Area movedLeft(int by) {
        return new Area(left - by, top, right - by, bottom);
    }

    boolean isEmpty() {
        return right < left || bottom < top;
    }

    boolean holdsCentreOf(Area other) {
        return left <= other.centreX() && other.centreX() < right && top <= other.centreY() && other.centreY() < bottom;
    }

    /** The rectangle after its page, this large, is turned to the left a quarter at a time. */
    Area turned(int quarters, Area page) {
        var turned = this;
        var width = page.width();
        var height = page.height();
        for (int turn = 0; turn < quarters; turn++) {
            turned = new Area(turned.top, width - turned.right, turned.bottom, width - turned.left);
            int former = width;
            width = height;
            height = former;
        }
        return turned;
    }

    Box toBox() {
        return new Box(points(left), points(top), points(width()), points(height()));
    }

    private static BigDecimal points(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
