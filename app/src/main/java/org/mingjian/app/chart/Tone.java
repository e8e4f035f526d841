package org.mingjian.app.chart;

/** What a series means to the eye; the browser chooses the colour for light and dark pages (色调). */
public enum Tone {
    PRIMARY,
    SECOND,
    THIRD,
    QUIET,
    STRESS,
    HIGH,
    MEDIUM,
    LOW
}
