package org.mingjian.data.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

class PdfExtractorTest extends ExtractorContract {

    private static final int[] WIDTHS = {50, 200, 350, 550};

    @Override
    protected Extractor extractor() {
        return new PdfExtractor();
    }

    @Override
    protected byte[] document() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "Total score 97 of 100.");
            sheet.rules(WIDTHS, new int[] {100, 130, 160, 190});
            sheet.text(55, 105, "Output");
            sheet.text(205, 105, "Quantity");
            sheet.text(355, 105, "10");
            sheet.text(205, 140, "Quality");
            sheet.text(355, 140, "9.5");
            sheet.text(50, 300, "End.");
            return sheet.bytes();
        }
    }

    @Override
    protected List<String> words() {
        return List.of("Total score 97 of 100.", "Output", "Quantity", "10", "Quality", "9.5", "End.");
    }

    @Test
    void cellHasItsPageAndBoxInPointsFromTopLeft() throws Exception {
        var grid = grids(extract(document())).getFirst();
        var place = grid.place(cell(grid, 2, 3), "9.5");
        assertThat(place.page()).isEqualTo(1);
        assertThat(place.row()).isEqualTo(2);
        var box = place.box();
        assertThat(box).isNotNull();
        assertThat(box.x()).isEqualByComparingTo("350");
        assertThat(box.y()).isEqualByComparingTo("130");
        assertThat(box.width()).isEqualByComparingTo("200");
        assertThat(box.height()).isEqualByComparingTo("30");
    }

    @Test
    void missingWallsMakeMergedCells() throws Exception {
        try (var sheet = new Sheet()) {
            // Two rows of three; the first column is one cell, and so are the last two of the second row.
            sheet.line(50, 100, 550, 100);
            sheet.line(200, 130, 550, 130);
            sheet.line(50, 160, 550, 160);
            sheet.line(50, 100, 50, 160);
            sheet.line(200, 100, 200, 160);
            sheet.line(350, 100, 350, 130);
            sheet.line(550, 100, 550, 160);
            sheet.text(55, 125, "Level 1");
            sheet.text(205, 110, "a");
            sheet.text(355, 110, "b");
            sheet.text(205, 140, "c and d");
            assertThat(shape(extract(sheet.bytes())))
                    .containsExactly("1,1 2x1 Level 1", "1,2 1x1 a", "1,3 1x1 b", "2,2 1x2 c and d");
        }
    }

    @Test
    void thinBarsDoubledBrokenAndCrookedLinesRuleATable() throws Exception {
        try (var sheet = new Sheet()) {
            for (int y : new int[] {100, 130, 160}) {
                sheet.bar(50, y, 148, 1);
                sheet.bar(201, y + 1, 349, 1);
            }
            for (int x : WIDTHS) {
                sheet.bar(x, 100, 1, 29);
                sheet.bar(x + 2, 100, 1, 61);
            }
            fill(sheet, 100, 30, "a b c", "d e f");
            assertThat(shape(extract(sheet.bytes())))
                    .containsExactly("1,1 1x1 a", "1,2 1x1 b", "1,3 1x1 c", "2,1 1x1 d", "2,2 1x1 e", "2,3 1x1 f");
        }
    }

    @Test
    void largeRectangleThroughThinClipIsALine() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(new int[] {50, 550}, new int[] {100, 130});
            var content = sheet.content();
            content.saveGraphicsState();
            content.addRect(300, Sheet.HEIGHT - 130, 1, 30);
            content.clip();
            content.addRect(0, 0, Sheet.WIDTH, Sheet.HEIGHT);
            content.fill();
            content.restoreGraphicsState();
            sheet.text(55, 110, "left");
            sheet.text(355, 110, "right");
            assertThat(shape(extract(sheet.bytes()))).containsExactly("1,1 1x1 left", "1,2 1x1 right");
        }
    }

    @Test
    void tableWithOpenSidesKeepsItsOuterColumns() throws Exception {
        try (var sheet = new Sheet()) {
            for (int y : new int[] {100, 130, 160}) {
                sheet.line(50, y, 550, y);
            }
            sheet.line(200, 100, 200, 160);
            sheet.line(350, 100, 350, 160);
            fill(sheet, 100, 30, "a b c", "d e f");
            assertThat(shape(extract(sheet.bytes())))
                    .containsExactly("1,1 1x1 a", "1,2 1x1 b", "1,3 1x1 c", "2,1 1x1 d", "2,2 1x1 e", "2,3 1x1 f");
        }
    }

    @Test
    void lineThatRanOnIsJoinedAndShortLineEndsWithABreak() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(new int[] {50, 120, 300}, new int[] {100, 160});
            // Courier at 10 points: 10 characters fill 60 of the 70 points.
            sheet.text(55, 105, "1,234,567,");
            sheet.text(55, 117, "890.12");
            sheet.text(130, 105, "100");
            sheet.text(130, 117, "200");
            var texts = shape(extract(sheet.bytes()));
            assertThat(texts).containsExactly("1,1 1x1 1,234,567,890.12", "1,2 1x1 100\n200");
        }
    }

    @Test
    void boldByPrintingTwiceIsReadOnce() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "Score 97");
            sheet.text(Matrix.getTranslateInstance(50.3f, Sheet.HEIGHT - 58), "Score 97");
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction)).containsExactly("Score 97");
            assertThat(extraction.problems()).isEmpty();
        }
    }

    @Test
    void gapBetweenWordsIsABlank() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "Budget");
            sheet.text(90, 50, "2020");
            assertThat(paragraphs(extract(sheet.bytes()))).containsExactly("Budget 2020");
        }
    }

    @Test
    void turnedPageIsReadAsShown() throws Exception {
        try (var sheet = new Sheet(90)) {
            // On the page as shown, 800 wide and 600 high, x runs up the unturned page and y to its right.
            sheet.text(new Matrix(0, 1, -1, 0, 108, 50), "shown");
            sheet.line(150, 750, 150, 250);
            sheet.line(180, 750, 180, 250);
            sheet.line(150, 750, 180, 750);
            sheet.line(150, 500, 180, 500);
            sheet.line(150, 250, 180, 250);
            sheet.text(new Matrix(0, 1, -1, 0, 168, 60), "left");
            sheet.text(new Matrix(0, 1, -1, 0, 168, 310), "right");
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction)).containsExactly("shown");
            assertThat(shape(extraction)).containsExactly("1,1 1x1 left", "1,2 1x1 right");
            var grid = grids(extraction).getFirst();
            var box = grid.place(cell(grid, 1, 2), "right").box();
            assertThat(box.x()).isEqualByComparingTo("300");
            assertThat(box.y()).isEqualByComparingTo("150");
        }
    }

    @Test
    void turnedTextOnUprightPageIsReadInItsDirection() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(new Matrix(0, -1, 1, 0, 300, 700), "first line");
            sheet.text(new Matrix(0, -1, 1, 0, 280, 700), "second line of the page");
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction)).containsExactly("first line", "second line of the page");
            // Read downwards, the text stands to the right of its baseline, from 100 points below the top.
            var box =
                    ((Paragraph) extraction.blocks().getFirst()).place("first").box();
            assertThat(box.y()).isEqualByComparingTo("100");
            assertThat(box.x()).isEqualByComparingTo(new BigDecimal("298"));
        }
    }

    @Test
    void turnedTextInACellIsReadInItsDirection() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(new int[] {50, 100, 550}, new int[] {100, 200});
            sheet.text(new Matrix(0, 1, -1, 0, 78, Sheet.HEIGHT - 190), "Output");
            sheet.text(110, 110, "this text is longer than the other one");
            assertThat(shape(extract(sheet.bytes())))
                    .containsExactly("1,1 1x1 Output", "1,2 1x1 this text is longer than the other one");
        }
    }

    @Test
    void tableGoesOnOverThePageWithoutItsRepeatedHeading() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(WIDTHS, new int[] {700, 730, 760});
            fill(sheet, 700, 30, "Name Weight Score", "a 10 9");
            sheet.text(290, 780, "1");
            sheet.nextPage();
            sheet.rules(WIDTHS, new int[] {50, 80, 110});
            fill(sheet, 50, 30, "Name Weight Score", "b 20 19");
            sheet.text(290, 780, "2");
            var extraction = extract(sheet.bytes());
            assertThat(shape(extraction).stream().map(line -> line.replaceAll(".* ", "")))
                    .containsExactly("Name", "Weight", "Score", "a", "10", "9", "b", "20", "19");
            var grid = grids(extraction).getFirst();
            assertThat(grid.place(cell(grid, 2, 3), "9").page()).isEqualTo(1);
            assertThat(grid.place(cell(grid, 3, 3), "19").page()).isEqualTo(2);
            assertThat(paragraphs(extraction)).containsExactly("1", "2");
            assertThat(extraction.problems()).isEmpty();
        }
    }

    @Test
    void mergedCellRunsOverThePage() throws Exception {
        try (var sheet = new Sheet()) {
            // The first column is one cell over two rows on each page.
            for (int top : new int[] {700, 50}) {
                for (int x : WIDTHS) {
                    sheet.line(x, top, x, top + 60);
                }
                sheet.line(50, top, 550, top);
                sheet.line(200, top + 30, 550, top + 30);
                sheet.line(50, top + 60, 550, top + 60);
                if (top == 700) {
                    sheet.text(55, 725, "Output");
                    fill(sheet, 700, 30, " a 1", " b 2");
                    sheet.nextPage();
                }
            }
            fill(sheet, 50, 30, " c 3", " d 4");
            assertThat(shape(extract(sheet.bytes())))
                    .startsWith("1,1 4x1 Output")
                    .contains("4,3 1x1 4");
        }
    }

    @Test
    void rowCutInTwoByThePageIsOneRow() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(WIDTHS, new int[] {700, 730, 760});
            fill(sheet, 700, 30, "a 10 9", "b 20 begin");
            sheet.nextPage();
            sheet.rules(WIDTHS, new int[] {50, 80, 110});
            fill(sheet, 50, 30, "  end", "c 30 29");
            assertThat(shape(extract(sheet.bytes())))
                    .containsExactly(
                            "1,1 1x1 a",
                            "1,2 1x1 10",
                            "1,3 1x1 9",
                            "2,1 1x1 b",
                            "2,2 1x1 20",
                            "2,3 1x1 begin end",
                            "3,1 1x1 c",
                            "3,2 1x1 30",
                            "3,3 1x1 29");
        }
    }

    @Test
    void alignedColumnsWithoutRulesAreATable() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 80, "The spending of the year by kind.");
            fill(sheet, 100, 20, "Kind Budget Final", "Basic 100.00 99.00", "Project 20.00 18.50");
            sheet.text(50, 200, "The rest was carried over.");
            var extraction = extract(sheet.bytes());
            assertThat(shape(extraction))
                    .contains("1,1 1x1 Kind", "3,3 1x1 18.50")
                    .hasSize(9);
            assertThat(paragraphs(extraction)).hasSize(2);
        }
    }

    @Test
    void cellOfAlignedColumnsGoesOnInTheLinesBelow() throws Exception {
        try (var sheet = new Sheet()) {
            fill(sheet, 100, 25, "Kind Budget Final", "Roadways 100.00 99.00");
            sheet.text(55, 144, "repair");
            sheet.text(55, 155, "upkeep");
            fill(sheet, 172, 25, "Water 20.00 18.50", "Sum 120.00 117.50");
            assertThat(shape(extract(sheet.bytes())))
                    .contains("2,1 1x1 Roadways repair upkeep", "3,1 1x1 Water", "4,3 1x1 117.50")
                    .hasSize(12);
        }
    }

    @Test
    void cellsInTheMiddleOfTheirRowAreOneRow() throws Exception {
        try (var sheet = new Sheet()) {
            fill(sheet, 100, 25, "Kind Budget Final");
            sheet.text(55, 133, "Roadways");
            sheet.text(205, 140, "100.00");
            sheet.text(355, 140, "99.00");
            sheet.text(55, 147, "repair");
            fill(sheet, 165, 25, "Water 20.00 18.50", "Sum 120.00 117.50");
            assertThat(shape(extract(sheet.bytes())))
                    .contains("2,1 1x1 Roadways repair", "2,3 1x1 99.00", "4,3 1x1 117.50")
                    .hasSize(12);
        }
    }

    @Test
    void tablesWithAGapBetweenThemAreTwo() throws Exception {
        try (var sheet = new Sheet()) {
            fill(sheet, 100, 15, "Kind Budget Final", "Road 100.00 99.00", "Water 20.00 18.50");
            for (int row = 0; row < 3; row++) {
                for (int x : new int[] {55, 110, 205, 260, 355, 410, 505}) {
                    sheet.text(x, 175 + 15 * row, row == 0 ? "Word" : "12");
                }
            }
            assertThat(grids(extract(sheet.bytes()))).hasSize(2);
        }
    }

    @Test
    void twoLinesWithGapsAreNotATable() throws Exception {
        try (var sheet = new Sheet()) {
            fill(sheet, 100, 20, "Unit: A Year: 2020", "Name: B Tel: 1");
            assertThat(grids(extract(sheet.bytes()))).isEmpty();
        }
    }

    @Test
    void fullLinesAreOneParagraphAndIndentBeginsTheNext() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(70, 100, "The first paragraph begins here and runs up to the end of the line, and");
            sheet.text(50, 115, "then it goes on to the next line, where it ends.");
            sheet.text(70, 130, "The second paragraph is short.");
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction))
                    .containsExactly(
                            "The first paragraph begins here and runs up to the end of the line, and"
                                    + " then it goes on to the next line, where it ends.",
                            "The second paragraph is short.");
            var place = ((Paragraph) extraction.blocks().getFirst()).place("where it ends");
            assertThat(place.box().y()).isEqualByComparingTo("115");
        }
    }

    @Test
    void paragraphRunsOverThePageAndItsHeadAndFootStandAfterIt() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(250, 20, "Report of the bureau");
            sheet.text(70, 700, "The last paragraph of the page begins here and runs up to the end of it, and");
            sheet.text(290, 780, "- 1 -");
            sheet.nextPage();
            sheet.text(250, 20, "Report of the bureau");
            sheet.text(50, 60, "then it goes on.");
            sheet.text(290, 780, "- 2 -");
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction))
                    .containsExactly(
                            "Report of the bureau",
                            "The last paragraph of the page begins here and runs up to the end of it, and"
                                    + " then it goes on.",
                            "- 1 -",
                            "Report of the bureau",
                            "- 2 -");
        }
    }

    @Test
    void textUnderAClipIsNotOnThePage() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "shown");
            sheet.content().saveGraphicsState();
            sheet.content().addRect(50, 600, 100, 100);
            sheet.content().clip();
            sheet.text(50, 300, "hidden");
            sheet.content().restoreGraphicsState();
            var extraction = extract(sheet.bytes());
            assertThat(paragraphs(extraction)).containsExactly("shown");
            assertThat(extraction.problems()).isEmpty();
        }
    }

    @Test
    void refusesScan() throws Exception {
        try (var sheet = new Sheet()) {
            scan(sheet);
            assertThat(refusal(sheet.bytes()).code()).isEqualTo(ProblemCode.SCANNED_WITHOUT_TEXT);
        }
    }

    @Test
    void namesPagesWithoutText() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "a page of text");
            sheet.nextPage();
            scan(sheet);
            var extraction = extract(sheet.bytes());
            assertThat(extraction.pages()).isEqualTo(2);
            assertThat(extraction.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
                assertThat(problem.message()).contains("第 2 页");
            });
        }
    }

    @Test
    void opensWithoutPasswordWhenOnlyTheOwnerHasOne() throws Exception {
        assertThat(paragraphs(extract(locked("")))).containsExactly("a page of text");
    }

    @Test
    void refusesPassword() throws Exception {
        assertThat(refusal(locked("secret")).code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
    }

    @Test
    void refusesDamagedFile() throws Exception {
        assertThat(refusal("%PDF-1.7 and nothing more".getBytes("US-ASCII")).code())
                .isEqualTo(ProblemCode.DAMAGED_FILE);
    }

    @Test
    void readsFileWithoutItsTableOfObjects() throws Exception {
        var bytes = document();
        var text = new String(bytes, "ISO-8859-1");
        var cut = Arrays.copyOf(bytes, text.lastIndexOf("startxref"));
        assertThat(paragraphs(extract(cut))).contains("End.");
    }

    @Test
    void refusesMorePagesThanAnyReportHas() throws Exception {
        try (var sheet = new Sheet()) {
            for (int page = 1; page <= 1000; page++) {
                sheet.nextPage();
            }
            assertThat(refusal(sheet.bytes()).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        }
    }

    private Extraction extract(byte[] content) throws ExtractionException {
        return extractor().extract(content);
    }

    private Problem refusal(byte[] content) {
        var refused = new Problem[1];
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> extract(content))
                .satisfies(thrown -> refused[0] = thrown.problem());
        return refused[0];
    }

    private static byte[] locked(String password) throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "a page of text");
            sheet.document().protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return sheet.bytes();
        }
    }

    private static void scan(Sheet sheet) throws Exception {
        var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        var drawn = LosslessFactory.createFromImage(sheet.document(), image);
        sheet.content().drawImage(drawn, 0, 0, Sheet.WIDTH, Sheet.HEIGHT);
    }

    /** One word in each column of the table; a column is left blank where two blanks follow each other. */
    private static void fill(Sheet sheet, int top, int height, String... rows) throws Exception {
        for (int row = 0; row < rows.length; row++) {
            var words = rows[row].split(" ", -1);
            for (int column = 0; column < words.length; column++) {
                if (!words[column].isEmpty()) {
                    sheet.text(WIDTHS[column] + 5, top + row * height + 8, words[column]);
                }
            }
        }
    }

    private static List<Grid> grids(Extraction extraction) {
        return extraction.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    private static List<String> paragraphs(Extraction extraction) {
        return extraction.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(Paragraph::text)
                .toList();
    }

    /** The filled cells of the only table: row, column, spans and text. */
    private static List<String> shape(Extraction extraction) {
        assertThat(grids(extraction)).hasSize(1);
        return grids(extraction).getFirst().rows().stream()
                .map(Block.Row::cells)
                .flatMap(List::stream)
                .filter(cell -> !cell.text().isEmpty())
                .map(PdfExtractorTest::describe)
                .toList();
    }

    private static String describe(Cell cell) {
        return "%d,%d %dx%d %s".formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text());
    }
}
