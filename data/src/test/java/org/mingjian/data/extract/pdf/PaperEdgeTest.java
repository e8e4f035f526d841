package org.mingjian.data.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

/** What runs off the paper, over a page or out of all proportion. */
class PaperEdgeTest {

    @Test
    void readsWhatACellHasBeyondThePaperAndSaysSo() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.rules(new int[] {50, 300, Sheet.WIDTH}, new int[] {100, 130, 160});
            sheet.text(55, 110, "Score");
            sheet.text(585, 110, "9.36");
            sheet.text(55, 140, "Reason");
            sheet.text(305, 140, "late");
            var extraction = extract(sheet);
            var grid = (Grid) extraction.blocks().getFirst();
            assertThat(grid.rows().getFirst().cells()).extracting(Cell::text).containsExactly("Score", "9.36");
            assertThat(extraction.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.HIDDEN_CONTENT);
                assertThat(problem.message()).contains("2 个字符");
            });
        }
    }

    @Test
    void countsWhatStandsBeyondThePaperOutsideOfTables() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "a page of text");
            sheet.text(700, 50, "lost");
            var extraction = extract(sheet);
            assertThat(extraction.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
                assertThat(problem.message()).contains("4 个字符");
            });
        }
    }

    @Test
    void leavesOutWhatACropHides() throws Exception {
        try (var sheet = new Sheet()) {
            sheet.text(50, 50, "a page of text");
            sheet.text(500, 50, "cut away");
            sheet.document().getPage(0).setCropBox(new PDRectangle(400, Sheet.HEIGHT));
            var extraction = extract(sheet);
            assertThat(extraction.blocks()).hasSize(1);
            assertThat(extraction.problems()).isEmpty();
        }
    }

    @Test
    void keepsAnEntryOfItsOwnBelowABreakApart() throws Exception {
        int[] widths = {50, 200, 350, 550};
        try (var sheet = new Sheet()) {
            sheet.rules(widths, new int[] {600, 700, 780});
            sheet.text(55, 610, "Line");
            sheet.text(205, 610, "Weight");
            sheet.text(355, 610, "Score");
            sheet.text(55, 710, "1: rate");
            sheet.text(205, 710, "10");
            sheet.text(355, 710, "9");
            sheet.nextPage();
            sheet.rules(widths, new int[] {20, 50, 80});
            sheet.text(55, 30, "2: cost");
            sheet.text(55, 60, "Sum");
            var grid = (Grid) extract(sheet).blocks().getFirst();
            assertThat(grid.rows())
                    .extracting(row -> row.cells().getFirst().text())
                    .containsExactly("Line", "1: rate", "2: cost", "Sum");
        }
    }

    @Test
    void refusesAStreamThatUnpacksWithoutEnd() throws Exception {
        var page = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(page)) {
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                deflated.write(spaces);
            }
        }
        var file = new ByteArrayOutputStream();
        file.write("%PDF-1.4\n1 0 obj <</Length ".getBytes(StandardCharsets.US_ASCII));
        file.write((page.size() + "/Filter/FlateDecode>> stream\n").getBytes(StandardCharsets.US_ASCII));
        page.writeTo(file);
        file.write("\nendstream endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        var thrown =
                catchThrowableOfType(ExtractionException.class, () -> new PdfExtractor().extract(file.toByteArray()));
        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(thrown.problem().message()).contains("压缩比异常");
    }

    @Test
    void breaksANumberInFullWidthDigitsLikeChineseText() {
        var next = line("５万元", 3600, 1200);
        assertThat(line("上年结转３００．０", 41_500, 1200).isFull(42_000, next)).isTrue();
        assertThat(line("上年结转300.0", 41_500, 3000).isFull(42_000, line("5万元", 3600, 600)))
                .isFalse();
    }

    @Test
    void doesNotTakeAMarkThatHangsForTheEdgeOfTheText() {
        assertThat(line("支出10万元，", 46_000, 1200).firmRight()).isEqualTo(44_800);
        assertThat(line("完成98.57%", 46_000, 3600).firmRight()).isEqualTo(46_000);
    }

    private static TextLine line(String text, int width, int tail) {
        var area = new Area(0, 0, width, 1200);
        return new TextLine(text, area, area.toBox(), 1200, 1200, tail, 1200);
    }

    private static Extraction extract(Sheet sheet) throws Exception {
        return new PdfExtractor().extract(sheet.bytes());
    }
}
