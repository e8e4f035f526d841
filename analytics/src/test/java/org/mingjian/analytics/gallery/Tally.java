package org.mingjian.analytics.gallery;

import java.util.Collection;

/** Counts of items and what follows from them (召回率、准确率). */
public record Tally(int read, int missed, int extra) {

    public static Tally of(Collection<Item> items) {
        int[] counts = new int[Item.State.values().length];
        items.forEach(item -> counts[item.state().ordinal()]++);
        return new Tally(
                counts[Item.State.READ.ordinal()],
                counts[Item.State.MISSED.ordinal()],
                counts[Item.State.EXTRA.ordinal()]);
    }

    public int truth() {
        return read + missed;
    }

    /** 1 where nothing is asked for. */
    public double recall() {
        return truth() == 0 ? 1 : (double) read / truth();
    }

    public double precision() {
        return read + extra == 0 ? (missed == 0 ? 1 : 0) : (double) read / (read + extra);
    }
}
