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
        IMPORTED
    }
}
