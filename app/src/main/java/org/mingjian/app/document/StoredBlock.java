package org.mingjian.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored block of a document (原文块): a paragraph with its text, or a grid with its cells. The document is named by its
 * SHA-256; only of a PDF are the places on its pages known.
 */
public record StoredBlock(
        String document,
        int number,
        @Nullable Integer page,
        @Nullable String text,
        List<StoredCell> cells,
        List<StoredLine> lines) {

    public StoredBlock {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /** A cell, its place counted from 1, its spans and its text, and where it stands on its page. */
    public record StoredCell(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            @Nullable Spot spot) {}

    /** A printed line of a paragraph: its characters from start to end, and where it stands. */
    public record StoredLine(int block, int start, int end, Spot spot) {}

    public boolean isGrid() {
        return !cells.isEmpty();
    }
}
