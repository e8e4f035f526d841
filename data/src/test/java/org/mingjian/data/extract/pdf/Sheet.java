package org.mingjian.data.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** A PDF drawn for a test, in points from the top left corner of a page of 600 by 800. */
final class Sheet implements AutoCloseable {

    static final int WIDTH = 600;
    static final int HEIGHT = 800;
    static final int SIZE = 10;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.COURIER);
    private PDPageContentStream content;

    Sheet() throws IOException {
        this.content = page(0);
    }

    /** A page turned to the right by so many degrees when it is shown. */
    Sheet(int rotation) throws IOException {
        this.content = page(rotation);
    }

    void nextPage() throws IOException {
        content.close();
        content = page(0);
    }

    private PDPageContentStream page(int rotation) throws IOException {
        var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(rotation);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    PDPageContentStream content() {
        return content;
    }

    PDDocument document() {
        return document;
    }

    /** Text whose line begins at the place and is as high as its size; Courier advances 6 points a character. */
    void text(int x, int y, String text) throws IOException {
        text(Matrix.getTranslateInstance(x, HEIGHT - y - 8), text);
    }

    void text(Matrix place, String text) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.setTextMatrix(place);
        content.showText(text);
        content.endText();
    }

    /** A line drawn with a pen. */
    void line(int x, int y, int toX, int toY) throws IOException {
        content.moveTo(x, HEIGHT - y);
        content.lineTo(toX, HEIGHT - toY);
        content.stroke();
    }

    /** A rectangle filled with ink. */
    void bar(int x, int y, int width, int height) throws IOException {
        content.addRect(x, HEIGHT - y - height, width, height);
        content.fill();
    }

    /** All lines of a table. */
    void rules(int[] widths, int[] heights) throws IOException {
        for (int x : widths) {
            line(x, heights[0], x, heights[heights.length - 1]);
        }
        for (int y : heights) {
            line(widths[0], y, widths[widths.length - 1], y);
        }
    }

    byte[] bytes() throws IOException {
        content.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
