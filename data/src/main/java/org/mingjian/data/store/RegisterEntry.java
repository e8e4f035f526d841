package org.mingjian.data.store;

import java.time.LocalDateTime;

/** What somebody did to the register (名录记录), in UTC. */
public record RegisterEntry(long number, LocalDateTime at, String by, Action action, String sentence, boolean undone) {

    /** The kinds of change. */
    public enum Action {
        CONFIRMED,
        SAME_AS,
        SUCCEEDS,
        ALIAS,
        IMPORTED,
        /** A step of an import: the department was not known before. */
        CREATED,
        /** A step of an import: the list said what was not known of the department. */
        FILLED_IN
    }
}
