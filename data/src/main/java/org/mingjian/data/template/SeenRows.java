package org.mingjian.data.template;

/**
 * Which rows were met (已见行), by 128 bits of what tells them apart: a million rows take some thirty megabytes, and two
 * different ones are taken for the same once in 10²⁷ tables.
 *
 * @see "Decision 0094"
 */
final class SeenRows {

    private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;
    private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;

    private long[] firsts = new long[1 << 10];
    private long[] seconds = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;
    private long first;
    private long second;

    /** Begins the next row. */
    void begin(int report) {
        first = FIRST_FACTOR;
        second = SECOND_FACTOR;
        mix(report);
    }

    /** A part of what tells the row apart; the same letters cut otherwise are something else. */
    void append(String part) {
        for (int at = 0; at < part.length(); at++) {
            mix(part.charAt(at));
        }
        mix(-1);
    }

    private void mix(int value) {
        first = (first ^ value) * FIRST_FACTOR;
        first ^= first >>> 29;
        second = (second ^ value) * SECOND_FACTOR;
        second ^= second >>> 32;
    }

    /** Takes the row in under its number; says which earlier row it repeats, 0 when none. */
    int add(int row) {
        int slot = slot(firsts, seconds, rows, first, second);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        firsts[slot] = first;
        seconds[slot] = second;
        rows[slot] = row;
        if (++size * 2 > rows.length) {
            grow();
        }
        return 0;
    }

    /** Where the row stands, or the free place where it is to stand. */
    private static int slot(long[] firsts, long[] seconds, int[] rows, long first, long second) {
        int slot = (int) first & rows.length - 1;
        while (rows[slot] != 0 && (firsts[slot] != first || seconds[slot] != second)) {
            slot = slot + 1 & rows.length - 1;
        }
        return slot;
    }

    private void grow() {
        var widerFirsts = new long[rows.length * 2];
        var widerSeconds = new long[rows.length * 2];
        var widerRows = new int[rows.length * 2];
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] != 0) {
                int slot = slot(widerFirsts, widerSeconds, widerRows, firsts[at], seconds[at]);
                widerFirsts[slot] = firsts[at];
                widerSeconds[slot] = seconds[at];
                widerRows[slot] = rows[at];
            }
        }
        firsts = widerFirsts;
        seconds = widerSeconds;
        rows = widerRows;
    }
}
