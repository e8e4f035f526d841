package org.mingjian.data.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a pattern can match a text with one step for each character (确定自动机). Its states are worked out when
 * a text first leads to them; threads share them. Where it cannot tell, the pattern itself has to be asked.
 *
 * @see "Decision 0117"
 */
final class Automaton {

    /** Whether the pattern matches. */
    enum Answer {
        NO,
        YES,
        /** The automaton cannot tell: more texts fit it than the pattern, or the text holds what it does not know. */
        ASK
    }

    private static final int MOST_STATES = 600;
    private static final int MOST_CLASSES = 120;

    /** Numbers for which room is made at once. */
    private static final int ROOM = 256;

    /** Of a character not met yet. */
    private static final byte NEW = 0;
    /** Of a character about which only the pattern can tell: half of a pair, or a line break before the end. */
    private static final byte UNKNOWN = 1;

    /** Which part of a text a match may be. */
    enum Part {
        ANY,
        /** One that begins where the text is looked at. */
        BEGINNING,
        WHOLE
    }

    private final class State {

        final BitSet places;
        /** Whatever follows, the answer is known: it is found, or cannot be any more. */
        final boolean settled;

        final Answer atEnd;
        final @Nullable State[] next;

        State(BitSet places) {
            var match = program.match(places);
            this.places = places;
            this.settled = places.isEmpty() || match != Answer.NO && part != Part.WHOLE;
            this.atEnd = settled ? match : program.match(program.atEnd(places));
            this.next = new State[mostClasses];
        }
    }

    private final Program program;
    private final Part part;

    private final int mostClasses;
    private final State start;
    private final State startWithin;
    private final Map<BitSet, State> states = new HashMap<>();
    private final Map<BitSet, Byte> classes = new HashMap<>();
    /** Of which class each character is, by its number. */
    private byte[] kinds = {};

    private volatile boolean full;

    Automaton(Program program, Part part) {
        this.program = program;
        this.part = part;
        this.mostClasses = Math.min(MOST_CLASSES, program.sets().size() * 2 + 4);
        this.start = state(program.first(true));
        this.startWithin = state(program.first(false));
    }

    /** Whether the pattern matches such a part of the text, looked at from a character on. */
    Answer matches(String text, int from) {
        var state = from == 0 ? start : startWithin;
        int length = text.length();
        for (int at = from; at < length && !state.settled; at++) {
            var next = next(state, text.charAt(at));
            if (next == null) {
                return Answer.ASK;
            }
            state = next;
        }
        return state.atEnd;
    }

    /** Absent where only the pattern can tell. */
    private @Nullable State next(State state, char c) {
        int number = CharacterNumbers.of(c);
        var known = kinds;
        int kind = number < known.length ? known[number] : NEW;
        var next = state.next[kind];
        return next != null || kind == UNKNOWN || full ? next : worked(state, c, number);
    }

    private synchronized @Nullable State worked(State state, char c, int number) {
        var sets = sets(c);
        byte kind = number < kinds.length ? kinds[number] : NEW;
        if (kind == NEW) {
            kind = number == CharacterNumbers.NONE ? UNKNOWN : kind(c, sets);
            keep(number, kind);
        }
        if (kind == UNKNOWN) {
            return null;
        }
        var places = program.after(state.places, sets);
        if (part == Part.ANY) {
            places.or(startWithin.places);
        }
        full |= states.size() >= MOST_STATES;
        var next = state(places);
        state.next[kind] = next;
        return next;
    }

    private void keep(int number, byte kind) {
        if (number >= kinds.length) {
            kinds = Arrays.copyOf(kinds, (number / ROOM + 1) * ROOM);
        }
        kinds[number] = kind;
    }

    private State state(BitSet places) {
        return states.computeIfAbsent(places, State::new);
    }

    /** The sets a character is in. */
    private BitSet sets(char c) {
        var sets = new BitSet();
        var text = String.valueOf(c);
        for (int set = 0; set < program.sets().size(); set++) {
            if (program.sets().get(set).test(text)) {
                sets.set(set);
            }
        }
        return sets;
    }

    private byte kind(char c, BitSet sets) {
        boolean lineBreak = "\n\r\u0085\u2028\u2029".indexOf(c) >= 0;
        if (Character.isSurrogate(c) || lineBreak && program.wantsEnd()) {
            return UNKNOWN;
        }
        var known = classes.get(sets);
        if (known == null) {
            int number = classes.size() + UNKNOWN + 1;
            known = number < mostClasses ? (byte) number : UNKNOWN;
            classes.put(sets, known);
        }
        return known;
    }
}
