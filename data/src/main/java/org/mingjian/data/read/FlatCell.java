package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.SourceRef;

/** A cell of a form that was flattened into lines (平铺单元格), with the paragraph it stands in. */
record FlatCell(String text, Paragraph paragraph) {

    private static final int FEWEST_HEADINGS = 3;
    private static final int FEWEST_NUMBERS = 2;
    private static final int LONGEST_CELL = 60;

    SourceRef place(String quote) {
        return paragraph.place(quote);
    }

    /** The runs of such cells: paragraphs between tables, cut at blanks where a line holds several headings. */
    static List<List<FlatCell>> runs(List<Block> blocks) {
        var runs = new ArrayList<List<FlatCell>>();
        var run = new ArrayList<FlatCell>();
        boolean spaced = false;
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> spaced = add(paragraph, run, spaced);
                case Block.Grid grid -> {
                    runs.add(run);
                    run = new ArrayList<>();
                    spaced = false;
                }
            }
        }
        runs.add(run);
        return runs;
    }

    /** Whether the line is one of a table whose cells are parted by blanks, as its headings are. */
    private static boolean add(Paragraph paragraph, List<FlatCell> run, boolean spaced) {
        var text = paragraph.text().strip();
        var pieces = pieces(text);
        boolean headings = pieces.size() > FEWEST_HEADINGS
                && pieces.stream()
                                .filter(piece -> Heading.of(piece).isPresent())
                                .count()
                        >= FEWEST_HEADINGS;
        var row = headings || !spaced ? pieces : parted(text);
        if (headings || row.size() >= FEWEST_HEADINGS && isRow(row)) {
            row.forEach(piece -> run.add(new FlatCell(piece, paragraph)));
            return true;
        }
        if (!text.isEmpty()) {
            run.add(new FlatCell(text.length() <= LONGEST_CELL ? text : "……", paragraph));
        }
        return spaced && text.length() <= LONGEST_CELL;
    }

    /** Short words first and numbers behind them; a sentence has neither. */
    private static boolean isRow(List<String> row) {
        long numbers =
                row.stream().filter(piece -> Numbers.ofCell(piece).isPresent()).count();
        return numbers >= FEWEST_NUMBERS && Numbers.ofCell(row.getFirst()).isEmpty();
    }

    private static List<String> parted(String text) {
        return List.of(text.split("[ \u3000\u00a0\t]+"));
    }

    private static List<String> pieces(String text) {
        boolean form = text.contains("分值") || text.contains("执行数") || text.contains("决算数") || text.contains("得分");
        return !form || text.indexOf(' ') < 0 && text.indexOf('\u3000') < 0 && text.indexOf('\u00a0') < 0
                ? List.of(text)
                : parted(text);
    }
}
