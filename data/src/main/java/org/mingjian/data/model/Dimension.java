package org.mingjian.data.model;

/** What kind of quantity a unit counts (量纲). */
public enum Dimension {
    /** Renminbi; normalised to yuan. */
    MONEY,
    /** Foreign currency; has no normalised value. */
    FOREIGN_MONEY,
    /** Percent, permille and percentage points; normalised to a fraction. */
    RATE,
    /** Points of a score (分). */
    POINTS,
    /** Persons, pieces, places. */
    COUNT
}
