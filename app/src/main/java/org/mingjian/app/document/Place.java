package org.mingjian.app.document;

import org.jspecify.annotations.Nullable;

/** A place a finding points to (证据位置). */
public record Place(
        int number,
        @Nullable Integer page,
        @Nullable Integer block,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String quote) {}
