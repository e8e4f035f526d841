package org.mingjian.app.chart;

/** How a series is drawn (图形). */
public enum Mark {
    BAR,
    STACKED_BAR,
    LINE,
    DOT,
    /** A short stroke across the bar, such as a budget. */
    TICK,
    /** A thin bar from a low to a high value, such as an interval. */
    RANGE
}
