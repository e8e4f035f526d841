package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;

/** Runs paragraphs and tables on from page to page and numbers them as blocks (跨页续接). */
final class DocumentFlow {

    private final Furniture furniture;
    private final TreeMap<Integer, Margins> margins;
    private final List<Block> blocks = new ArrayList<>();
    private final List<OpenParagraph> waiting = new ArrayList<>();
    private @Nullable OpenParagraph paragraph;
    private @Nullable OpenTable table;
    private int repeated;

    private DocumentFlow(List<LaidOutPage> pages) {
        this.furniture = Furniture.of(pages);
        this.margins = Margins.of(pages, furniture);
    }

    static DocumentFlow of(List<LaidOutPage> pages) {
        var flow = new DocumentFlow(pages);
        for (var page : pages) {
            for (var piece : page.pieces()) {
                flow.add(piece, page);
            }
        }
        flow.close();
        return flow;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How many characters stood in heading rows that a table repeats on its next pages. */
    int repeated() {
        return repeated;
    }

    private void add(Piece piece, LaidOutPage page) {
        switch (piece) {
            case Piece.Line line when furniture.is(piece) -> wait(new OpenParagraph(line.line(), page.number()));
            case Piece.Line line -> addLine(line.line(), page);
            case Piece.Table part -> addTable(part, page);
        }
    }

    /** Heads and feet stand after what they would split. */
    private void wait(OpenParagraph line) {
        waiting.add(line);
        if (paragraph == null && table == null) {
            close();
        }
    }

    private void addLine(TextLine line, LaidOutPage page) {
        var own = margins.get(page.page().width());
        if (paragraph != null && own != null && paragraph.goesOn(line, page.number(), own)) {
            paragraph.append(line, page.number());
        } else {
            close();
            paragraph = new OpenParagraph(line, page.number());
        }
    }

    private void addTable(Piece.Table part, LaidOutPage page) {
        if (table != null && table.goesOn(part, page)) {
            table.append(part, page);
        } else {
            close();
            table = new OpenTable(part, page);
        }
    }

    private void close() {
        if (paragraph != null) {
            blocks.add(paragraph.close(blocks.size() + 1));
        }
        if (table != null) {
            blocks.add(table.close(blocks.size() + 1));
            repeated += table.repeated();
        }
        paragraph = null;
        table = null;
        for (var line : waiting) {
            blocks.add(line.close(blocks.size() + 1));
        }
        waiting.clear();
    }
}
