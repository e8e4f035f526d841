package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.SourceRef;

/**
 * Running text with the place of each quote from it (行文): a paragraph, or a table row that is one long cell, as
 * workbooks hold their text.
 */
record Passage(String text, Function<String, SourceRef> places) {

    private static final int SHORTEST = 12;

    SourceRef place(String quote) {
        return places.apply(quote);
    }

    static List<Passage> of(List<Block> blocks) {
        return atLeast(SHORTEST, blocks);
    }

    /** With short ones too, such as the title over a form. */
    static List<Passage> ofAnyLength(List<Block> blocks) {
        return atLeast(1, blocks);
    }

    private static List<Passage> atLeast(int shortest, List<Block> blocks) {
        var passages = new ArrayList<Passage>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> passages.add(new Passage(paragraph.text(), paragraph::place));
                case Grid grid -> GridRow.of(grid).forEach(row -> addLone(row, shortest, passages));
            }
        }
        return passages;
    }

    private static void addLone(GridRow row, int shortest, List<Passage> passages) {
        Integer column = row.lone();
        if (column != null && row.startsHere(column) && row.normalised(column).length() >= shortest) {
            for (var line : row.text(column).split("\n")) {
                passages.add(new Passage(line, quote -> row.place(column, quote)));
            }
        }
    }
}
