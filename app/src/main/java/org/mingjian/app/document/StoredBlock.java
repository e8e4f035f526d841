package org.mingjian.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored block of a document (原文块): a paragraph with its text, or a grid with its cells. */
public record StoredBlock(
        int number, @Nullable Integer page, @Nullable String text, List<StoredCell> cells) {

    public StoredBlock {
        cells = List.copyOf(cells);
    }

    /** A cell, its place counted from 1, its spans and its text. */
    public record StoredCell(int row, int column, int rowSpan, int columnSpan, String text) {}

    public boolean isGrid() {
        return !cells.isEmpty();
    }
}
