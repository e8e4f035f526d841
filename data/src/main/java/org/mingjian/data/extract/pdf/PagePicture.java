package org.mingjian.data.extract.pdf;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Box;

/**
 * A page of a PDF as a picture (页面图片), with the places marked that a figure or finding leads to.
 * The picture never has more than twelve million points: a larger page is drawn smaller. Drawing a page costs tens to
 * hundreds of milliseconds.
 */
public final class PagePicture {

    private static final int POINTS_AN_INCH = 72;
    private static final long MOST_PIXELS = 12_000_000;
    private static final int MARGIN = 2;
    private static final Color MARK = new Color(255, 214, 0);
    private static final Color EDGE = new Color(196, 43, 28);
    private static final Color COVER = new Color(190, 190, 190);

    private final int dotsPerInch;
    private final List<Box> marked;
    private final List<Box> covered;

    /** The marked places shine through a colour, the covered ones are not to be seen. */
    public PagePicture(int dotsPerInch, List<Box> marked, List<Box> covered) {
        this.dotsPerInch = dotsPerInch;
        this.marked = List.copyOf(marked);
        this.covered = List.copyOf(covered);
    }

    /** The page, counted from 1, as PNG. Throws {@link ExtractionException} when the file cannot be opened or drawn. */
    public byte[] png(byte[] original, int page) throws ExtractionException {
        try (var document = OpenedPdf.open(original)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new IllegalArgumentException("page %d of %d".formatted(page, document.getNumberOfPages()));
            }
            return png(draw(document, page));
        } catch (IOException broken) {
            throw OpenedPdf.damaged(broken);
        }
    }

    private BufferedImage draw(PDDocument document, int page) throws IOException {
        var size = new PageView(document.getPage(page - 1)).page();
        var pixels = (double) size.size() / (Area.POINT * Area.POINT);
        var wanted = (double) dotsPerInch / POINTS_AN_INCH;
        var scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, pixels)));
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        var image = renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        var canvas = image.createGraphics();
        try {
            canvas.transform(AffineTransform.getScaleInstance(scale, scale));
            covered.forEach(box -> cover(canvas, box));
            marked.forEach(box -> mark(canvas, box));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    private static void cover(Graphics2D canvas, Box box) {
        canvas.setColor(COVER);
        canvas.fill(rectangle(box, 0));
    }

    private static void mark(Graphics2D canvas, Box box) {
        var place = rectangle(box, MARGIN);
        canvas.setColor(MARK);
        canvas.setComposite(AlphaComposite.SrcOver.derive(0.35f));
        canvas.fill(place);
        canvas.setComposite(AlphaComposite.SrcOver);
        canvas.setColor(EDGE);
        canvas.setStroke(new BasicStroke(1));
        canvas.draw(place);
    }

    private static Rectangle2D rectangle(Box box, int margin) {
        return new Rectangle2D.Double(
                box.x().doubleValue() - margin,
                box.y().doubleValue() - margin,
                box.width().doubleValue() + 2 * margin,
                box.height().doubleValue() + 2 * margin);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java writes no PNG");
        }
        return bytes.toByteArray();
    }
}
