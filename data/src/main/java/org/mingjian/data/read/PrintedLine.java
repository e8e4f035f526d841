package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.SourceRef;

/** A line or a cell made ready for matching, with the place of each piece of it (印出的一行或一格). */
record PrintedLine(MatchText match, Function<String, SourceRef> places) {

    String text() {
        return match.text();
    }

    SourceRef place(int start, int end) {
        return places.apply(match.quote(start, end));
    }

    private static PrintedLine of(String printed, Function<String, SourceRef> places) {
        return new PrintedLine(MatchText.of(printed), places);
    }

    /** The lines of paragraphs and of cells that stand alone in their row, as a reader's eye runs down a page. */
    static List<PrintedLine> running(List<Block> blocks, TableRows tables) {
        return Passage.ofAnyLength(blocks, tables).stream()
                .flatMap(passage -> passage.text().lines().map(line -> of(line, passage.places())))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    /** Every row as its filled cells; a paragraph is a row of its columns, which a bar may part. */
    static List<List<PrintedLine>> rows(List<Block> blocks, TableRows tables) {
        var rows = new ArrayList<List<PrintedLine>>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph ->
                    paragraph.text().lines().forEach(line -> addRow(List.of(of(line, paragraph::place)), rows));
                case Grid grid -> tables.of(grid).forEach(row -> addRow(cells(row), rows));
            }
        }
        return rows;
    }

    private static void addRow(List<PrintedLine> cells, List<List<PrintedLine>> rows) {
        if (!cells.isEmpty() && !cells.getFirst().text().isEmpty()) {
            rows.add(cells);
        }
    }

    private static List<PrintedLine> cells(GridRow row) {
        var cells = new ArrayList<PrintedLine>();
        for (int column : row.columns()) {
            if (row.startsHere(column) && !row.isBlank(column)) {
                cells.add(new PrintedLine(row.match(column), quote -> row.place(column, quote)));
            }
        }
        return cells;
    }
}
