package org.mingjian.data.text;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Small numbers for the characters of all texts (字符编号), so that what an automaton keeps for each of them lies close
 * together: one for every character a pattern writes out and for every other sign, and one for all other ideographs, which
 * no pattern tells apart.
 *
 * @see "Decision 0158"
 */
final class CharacterNumbers {

    /** Of a character that was met after so many others that none is kept for it. */
    static final int NONE = 0;

    private static final int IDEOGRAPH = 1;
    private static final int MOST = 1 << 12;

    /** NONE where a character was not met yet; threads may find that twice. */
    private static final char[] NUMBERS = new char[1 << Character.SIZE];

    private static final AtomicInteger LAST = new AtomicInteger(IDEOGRAPH);

    private CharacterNumbers() {}

    static int of(char c) {
        int known = NUMBERS[c];
        return known != NONE ? known : met(c, !isCommonIdeograph(c));
    }

    /** The characters of a pattern get numbers of their own, before the first text is held against it. */
    static void writeOut(String source) {
        for (int at = 0; at < source.length(); at++) {
            if (NUMBERS[source.charAt(at)] <= IDEOGRAPH) {
                met(source.charAt(at), true);
            }
        }
    }

    private static synchronized int met(char c, boolean own) {
        if (NUMBERS[c] == NONE || own && NUMBERS[c] == IDEOGRAPH) {
            NUMBERS[c] = (char) (!own ? IDEOGRAPH : LAST.get() < MOST ? LAST.incrementAndGet() : NONE);
        }
        return NUMBERS[c];
    }

    static boolean isCommonIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
