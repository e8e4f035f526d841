package org.mingjian.data.extract.pdf;

import java.awt.Point;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From the user space of a page to the page as it is shown (页面坐标): cropped, turned, in hundredths of a point from the
 * top left corner.
 */
final class PageView {

    /** No coordinate is larger: room for sums, and far beyond any sheet of paper. */
    private static final int FARTHEST = 100_000_000;

    private final AffineTransform shown;
    private final Area page;
    private final Area paper;

    PageView(PDPage page) {
        var crop = page.getCropBox();
        int rotation = Math.floorMod(page.getRotation(), 360);
        this.shown = AffineTransform.getScaleInstance(Area.POINT, Area.POINT);
        shown.concatenate(
                switch (rotation) {
                    case 90 -> new AffineTransform(0, 1, 1, 0, -crop.getLowerLeftY(), -crop.getLowerLeftX());
                    case 180 -> new AffineTransform(-1, 0, 0, 1, crop.getUpperRightX(), -crop.getLowerLeftY());
                    case 270 -> new AffineTransform(0, -1, -1, 0, crop.getUpperRightY(), crop.getUpperRightX());
                    default -> new AffineTransform(1, 0, 0, -1, -crop.getLowerLeftX(), crop.getUpperRightY());
                });
        this.page = area(crop);
        this.paper = area(page.getMediaBox());
    }

    private Area area(PDRectangle box) {
        return around(
                new Point2D.Double(box.getLowerLeftX(), box.getLowerLeftY()),
                new Point2D.Double(box.getUpperRightX(), box.getUpperRightY()));
    }

    /** The whole paper; the page may be cropped from it. */
    Area paper() {
        return paper;
    }

    Area page() {
        return page;
    }

    Point place(Point2D point) {
        var placed = shown.transform(point, null);
        return new Point(
                Math.clamp(Math.round(placed.getX()), -FARTHEST, FARTHEST),
                Math.clamp(Math.round(placed.getY()), -FARTHEST, FARTHEST));
    }

    /** The rectangle around the points. */
    Area around(Point2D... points) {
        var first = place(points[0]);
        var area = new Area(first.x, first.y, first.x, first.y);
        for (var point : points) {
            var placed = place(point);
            area = area.around(new Area(placed.x, placed.y, placed.x, placed.y));
        }
        return area;
    }
}
