package org.mingjian.data.model;

import java.util.List;

/** What a search for the wrong figures found (差错定位结果). Every sentence is Chinese, for the reader of the report. */
public sealed interface Localisation {

    /** With these changes, and no fewer, everything adds up; the arithmetic shows it. */
    record Suggested(List<Correction> corrections, List<String> arithmetic) implements Localisation {

        public Suggested {
            corrections = List.copyOf(corrections);
            arithmetic = List.copyOf(arithmetic);
        }
    }

    /** The figures contradict each other, and no single smallest change explains it; the reason says why. */
    record Undecided(String reason) implements Localisation {}

    /** The search was ended at its bound (搜索已达上限). */
    record GaveUp(String reason) implements Localisation {}
}
