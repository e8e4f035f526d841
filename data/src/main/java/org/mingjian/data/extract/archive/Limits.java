package org.mingjian.data.extract.archive;

/**
 * How much an archive may hold (压缩包上限): files, bytes of one of them, bytes of all, how many times larger a file may
 * become, and how many archives may lie inside each other.
 */
record Limits(int files, long fileBytes, long allBytes, int growth, int depth) {

    /** A thousand reports fit; what grows three hundred times is no report. */
    static final Limits STANDARD = new Limits(5000, 50L << 20, 2L << 30, 300, 2);

    /** Below this size a file may grow as much as it likes: a table of zeros does. */
    static final long ALWAYS_HARMLESS = 8L << 20;
}
