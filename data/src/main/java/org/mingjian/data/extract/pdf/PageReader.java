package org.mingjian.data.extract.pdf;

import java.awt.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingjian.data.extract.pdf.PageContent.Counts;

/** Walks the content of a page once and collects its glyphs and what may rule a table (页面解析); one for each page. */
final class PageReader extends PDFStreamEngine {

    private static final int MOST_GLYPHS = 200_000;

    private final PDPage page;
    private final PageView view;
    private final Effort effort;
    private final PathCollector paths;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Glyph> beyond = new ArrayList<>();
    private int unmapped;
    private int dropped;
    private boolean hasImage;

    PageReader(PDPage page, Effort effort) {
        this.page = page;
        this.view = new PageView(page);
        this.paths = new PathCollector(view.page());
        this.effort = effort;
        addStateOperators();
        addTextOperators();
        addPathOperators();
        addPaintOperators();
    }

    /** Everything the page shows, its form fields and notes included. */
    void walk() throws IOException {
        processPage(page);
        for (var annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
    }

    /** What the walk has met so far. */
    PageContent content(int number) {
        return new PageContent(
                number, view.page(), glyphs, beyond, paths.strokes(), new Counts(unmapped, dropped, hasImage));
    }

    private void addStateOperators() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new DrawObject(this) {
            @Override
            public void process(Operator operator, List<COSBase> operands) throws IOException {
                boolean image = !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name);
                if (image) {
                    showImage();
                } else {
                    super.process(operator, operands);
                }
            }
        });
        draw(OperatorName.BEGIN_INLINE_IMAGE, 0, numbers -> showImage());
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    private void addPathOperators() {
        var outline = paths.outline();
        draw(OperatorName.MOVE_TO, 2, numbers -> outline.moveTo(point(numbers, 0)));
        draw(OperatorName.LINE_TO, 2, numbers -> outline.lineTo(point(numbers, 0)));
        draw(OperatorName.CURVE_TO, 6, numbers -> outline.curveTo(point(numbers, 4)));
        draw(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, 4, numbers -> outline.curveTo(point(numbers, 2)));
        draw(OperatorName.CURVE_TO_REPLICATE_FINAL_POINT, 4, numbers -> outline.curveTo(point(numbers, 2)));
        draw(OperatorName.CLOSE_PATH, 0, numbers -> outline.close());
        draw(OperatorName.APPEND_RECT, 4, this::rectangle);
    }

    private void addPaintOperators() {
        paint(OperatorName.STROKE_PATH, false, true, false);
        paint(OperatorName.CLOSE_AND_STROKE, true, true, false);
        paint(OperatorName.FILL_NON_ZERO, false, false, true);
        paint(OperatorName.LEGACY_FILL_NON_ZERO, false, false, true);
        paint(OperatorName.FILL_EVEN_ODD, false, false, true);
        paint(OperatorName.FILL_NON_ZERO_AND_STROKE, false, true, true);
        paint(OperatorName.FILL_EVEN_ODD_AND_STROKE, false, true, true);
        paint(OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, true, true, true);
        paint(OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE, true, true, true);
        paint(OperatorName.ENDPATH, false, false, false);
        draw(OperatorName.CLIP_NON_ZERO, 0, numbers -> paths.clipNext());
        draw(OperatorName.CLIP_EVEN_ODD, 0, numbers -> paths.clipNext());
    }

    private void draw(String name, int numbers, DrawingOperator.Action action) {
        addOperator(new DrawingOperator(this, name, numbers, action));
    }

    private void paint(String name, boolean close, boolean stroke, boolean fill) {
        draw(name, 0, numbers -> {
            if (close) {
                paths.outline().close();
            }
            paths.paint(stroke, fill);
        });
    }

    private Point point(List<COSNumber> numbers, int at) {
        return view.place(transformedPoint(
                numbers.get(at).floatValue(), numbers.get(at + 1).floatValue()));
    }

    private void rectangle(List<COSNumber> numbers) {
        var x = numbers.get(0).floatValue();
        var y = numbers.get(1).floatValue();
        var right = x + numbers.get(2).floatValue();
        var top = y + numbers.get(3).floatValue();
        paths.outline()
                .rectangle(
                        view.place(transformedPoint(x, y)),
                        view.place(transformedPoint(right, y)),
                        view.place(transformedPoint(right, top)),
                        view.place(transformedPoint(x, top)));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        paths.save();
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        paths.restore();
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        paths.save();
        super.showForm(form);
        paths.restore();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        paths.save();
        super.showTransparencyGroup(form);
        paths.restore();
    }

    /** The glyph with its place; the drawing of a Type 3 glyph is not walked. */
    @Override
    protected void showGlyph(Matrix text, PDFont font, int code, Vector advance) {
        effort.step();
        var printed = font.toUnicode(code);
        if (printed == null || printed.isEmpty()) {
            unmapped++;
        } else if (glyphs.size() + beyond.size() < MOST_GLYPHS) {
            add(new GlyphShape(view, text, font, advance).glyph(Radicals.replaced(printed)));
        } else {
            dropped++;
        }
    }

    /** What a smaller crop hides was cut away on purpose; what lies beyond the paper itself ran off it. */
    private void add(Glyph glyph) {
        if (!paths.shows(glyph.area())) {
            return;
        }
        if (view.page().holdsCentreOf(glyph.area())) {
            glyphs.add(glyph);
        } else if (!glyph.isBlank() && !view.paper().holdsCentreOf(glyph.area())) {
            beyond.add(glyph);
        }
    }

    /** An image over most of the page is a scan; one as thin as a line is a line. */
    private void showImage() {
        var area = view.around(
                transformedPoint(0, 0), transformedPoint(1, 0), transformedPoint(0, 1), transformedPoint(1, 1));
        var shown = area.within(view.page());
        hasImage |= !shown.isEmpty() && shown.size() * 2 > view.page().size();
        paths.addPicture(area);
    }
}
