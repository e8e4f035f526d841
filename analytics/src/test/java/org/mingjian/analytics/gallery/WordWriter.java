package org.mingjian.analytics.gallery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a paper as docx (gridSpan, vMerge), the way WPS and Word do. */
final class WordWriter {

    private static final int TWIPS_OF_A_CHARACTER = 210;
    private static final int LONG_SIDE = 16838;
    private static final int SHORT_SIDE = 11906;
    private static final int WIDE = 8;

    private final XWPFDocument document = new XWPFDocument();

    static byte[] write(Paper paper) throws IOException {
        return new WordWriter().bytes(paper);
    }

    private byte[] bytes(Paper paper) throws IOException {
        for (int index = 0; index < paper.sections().size(); index++) {
            if (index > 0) {
                document.createParagraph().createRun().addBreak(BreakType.PAGE);
            }
            paper.sections().get(index).items().forEach(this::add);
        }
        turn(paper);
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Wide tables stand on pages laid across. */
    private void turn(Paper paper) {
        boolean across = paper.sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(item -> item instanceof Table table && table.columns() >= WIDE);
        var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private void add(Paper.Item item) {
        switch (item) {
            case Paper.Line line -> add(line);
            case Table table -> add(table);
        }
    }

    private void add(Paper.Line line) {
        for (var text : line.text().split("\n", -1)) {
            var paragraph = document.createParagraph();
            boolean title = line.style() == Paper.Style.TITLE;
            paragraph.setAlignment(title ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            if (line.style() == Paper.Style.BODY) {
                paragraph.setIndentationFirstLine(420);
            }
            write(paragraph, text, title ? 18 : line.style() == Paper.Style.NOTE ? 9 : 12);
            paragraph.getRuns().forEach(run -> run.setBold(title || line.style() == Paper.Style.HEADING));
        }
    }

    /** Word splits words over runs as people edit; so do we, in the middle of longer texts. */
    private static void write(XWPFParagraph paragraph, String text, int size) {
        int middle = text.length() > 12 ? text.length() / 2 : text.length();
        for (var piece : new String[] {text.substring(0, middle), text.substring(middle)}) {
            if (!piece.isEmpty()) {
                var run = paragraph.createRun();
                run.setFontFamily("宋体");
                run.setFontSize(size);
                run.setText(piece);
            }
        }
    }

    private void add(Table table) {
        var drawn = new XWPFTable(document.getDocument().getBody().addNewTbl(), document, 0, 0);
        borders(drawn);
        var widths = table.widths();
        var grid = drawn.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * TWIPS_OF_A_CHARACTER));
        }
        var owners = table.owners();
        for (int row = 0; row < owners.length; row++) {
            var line = drawn.getCTTbl().addNewTr();
            for (int column = 0; column < table.columns(); ) {
                var owner = owners[row][column];
                fill(drawn, line.addNewTc(), owner, owner.row() == row, widths);
                column += owner.cell().columnSpan();
            }
        }
    }

    private static void borders(XWPFTable table) {
        var kind = XWPFTable.XWPFBorderType.SINGLE;
        table.setInsideHBorder(kind, 4, 0, "000000");
        table.setInsideVBorder(kind, 4, 0, "000000");
        table.setTopBorder(kind, 4, 0, "000000");
        table.setBottomBorder(kind, 4, 0, "000000");
        table.setLeftBorder(kind, 4, 0, "000000");
        table.setRightBorder(kind, 4, 0, "000000");
    }

    private void fill(XWPFTable table, CTTc drawn, Table.Placed placed, boolean first, int[] widths) {
        var properties = drawn.addNewTcPr();
        int width = 0;
        for (int column = placed.column();
                column < placed.column() + placed.cell().columnSpan();
                column++) {
            width += widths[column];
        }
        properties.addNewTcW().setW(BigInteger.valueOf((long) width * TWIPS_OF_A_CHARACTER));
        if (placed.cell().columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.cell().columnSpan()));
        }
        if (placed.cell().rowSpan() > 1) {
            var merge = properties.addNewVMerge();
            if (first) {
                merge.setVal(STMerge.RESTART);
            }
        }
        drawn.addNewP();
        if (first) {
            var cell = new XWPFTableCell(drawn, lastRow(table), document);
            var lines = placed.cell().text().split("\n", -1);
            write(cell.getParagraphArray(0), lines[0], 9);
            for (int index = 1; index < lines.length; index++) {
                write(cell.addParagraph(), lines[index], 9);
            }
        }
    }

    private static XWPFTableRow lastRow(XWPFTable table) {
        var rows = table.getCTTbl();
        return new XWPFTableRow(rows.getTrArray(rows.sizeOfTrArray() - 1), table);
    }
}
