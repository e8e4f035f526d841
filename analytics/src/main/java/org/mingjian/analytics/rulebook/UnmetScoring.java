package org.mingjian.analytics.rulebook;

/** What a quantitative line earns that misses its target (未达标计分办法). */
public enum UnmetScoring {
    /** Weight × actual ÷ target; where less is better, weight × target ÷ actual. */
    PROPORTIONAL,
    /** Nothing. */
    ZERO,
    /** The form's text was not at hand: such a line is not computed. */
    NOT_KNOWN
}
