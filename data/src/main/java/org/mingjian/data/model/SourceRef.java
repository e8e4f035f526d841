package org.mingjian.data.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place a figure or sentence was read from (出处).
 * Page, block, row and column count from 1; block runs over paragraphs and tables together. Page is absent where the
 * format has none, row and column where the place is a paragraph. The quote is an exact substring of the paragraph
 * or cell, never repaired.
 */
public record SourceRef(
        @Nullable Integer page,
        int block,
        @Nullable Integer row,
        @Nullable Integer column,
        String quote,
        @Nullable Box box) {

    public SourceRef {
        Objects.requireNonNull(quote, "quote");
        if (block < 1) {
            throw new IllegalArgumentException("block counts from 1: " + block);
        }
    }

    public static SourceRef paragraph(@Nullable Integer page, int block, String quote) {
        return new SourceRef(page, block, null, null, quote, null);
    }

    public static SourceRef cell(@Nullable Integer page, int block, int row, int column, String quote) {
        return new SourceRef(page, block, row, column, quote, null);
    }

    public SourceRef withQuote(String newQuote) {
        return new SourceRef(page, block, row, column, newQuote, box);
    }
}
