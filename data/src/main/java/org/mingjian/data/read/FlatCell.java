package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.SourceRef;

/** A cell of a form that was flattened into lines (平铺单元格), with the paragraph it stands in. */
record FlatCell(String text, Paragraph paragraph) {

    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_CELL = 60;

    SourceRef place(String quote) {
        return paragraph.place(quote);
    }

    /** The runs of such cells: paragraphs between tables, cut at blanks where a line holds several headings. */
    static List<List<FlatCell>> runs(List<Block> blocks) {
        var runs = new ArrayList<List<FlatCell>>();
        var run = new ArrayList<FlatCell>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> add(paragraph, run);
                case Block.Grid grid -> {
                    runs.add(run);
                    run = new ArrayList<>();
                }
            }
        }
        runs.add(run);
        return runs;
    }

    private static void add(Paragraph paragraph, List<FlatCell> run) {
        var text = paragraph.text().strip();
        var pieces = pieces(text);
        if (pieces.size() > FEWEST_HEADINGS
                && pieces.stream()
                                .filter(piece -> Heading.of(piece).isPresent())
                                .count()
                        >= FEWEST_HEADINGS) {
            pieces.forEach(piece -> run.add(new FlatCell(piece, paragraph)));
        } else if (!text.isEmpty()) {
            run.add(new FlatCell(text.length() <= LONGEST_CELL ? text : "……", paragraph));
        }
    }

    private static List<String> pieces(String text) {
        boolean form = text.contains("分值") || text.contains("执行数") || text.contains("决算数") || text.contains("得分");
        return !form || text.indexOf(' ') < 0 && text.indexOf('\u3000') < 0 && text.indexOf('\u00a0') < 0
                ? List.of(text)
                : List.of(text.split("[ \u3000\u00a0\t]+"));
    }
}
