package org.mingjian.data.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A regular expression as steps from place to place (非确定自动机): at each place a character of some set is wanted, or
 * the end of the text, or the match is complete. Places that want nothing themselves lead on to others.
 */
final class Program {

    private static final int MOST_PLACES = 1500;
    private static final Syntax.Parsed ANYTHING = new Syntax.Parsed(
            List.of(new Syntax.Alternative(
                    new Expression.Repeated(new Expression.OneOf(0), 0, Expression.UNBOUNDED), false)),
            List.of("[\\s\\S]"),
            0);

    private static final int LEADS_ON = -1;
    private static final int BEGIN = -2;
    private static final int END = -3;
    private static final int MATCH = -4;
    /** A match of the structure, of which only the pattern knows whether it is one of its own. */
    private static final int MAYBE = -5;

    /** What each place wants: a set of characters by its number, or one of the above. */
    private int[] wants = new int[32];

    private int[] next = new int[32];
    private int[] other = new int[32];
    private final List<Predicate<String>> sets;
    private boolean wantsEnd;
    private int size;
    private final int first;

    private Program(Syntax.Parsed parsed) {
        this.sets = parsed.sets();
        parsed.sources().forEach(CharacterNumbers::writeOut);
        int match = place(MATCH, -1, -1);
        int maybe = place(MAYBE, -1, -1);
        int begin = -1;
        for (var alternative : parsed.alternatives().reversed()) {
            int other = add(alternative.expression(), alternative.exact() ? match : maybe);
            begin = begin < 0 ? other : place(LEADS_ON, other, begin);
        }
        this.first = begin;
    }

    /** What is not understood, or too long, may match any text. */
    static Program of(Pattern pattern) {
        var parsed = Syntax.of(pattern);
        var program = parsed == null ? null : new Program(parsed);
        return program == null || program.size >= MOST_PLACES ? new Program(ANYTHING) : program;
    }

    private int place(int wanted, int to, int alternative) {
        if (size >= MOST_PLACES) {
            return 0;
        }
        if (size == wants.length) {
            wants = Arrays.copyOf(wants, size * 2);
            next = Arrays.copyOf(next, size * 2);
            other = Arrays.copyOf(other, size * 2);
        }
        wants[size] = wanted;
        next[size] = to;
        other[size] = alternative;
        return size++;
    }

    /** Puts an expression before a place; where it begins. */
    private int add(Expression expression, int then) {
        return switch (expression) {
            case Expression.Nothing() -> then;
            case Expression.OneOf(int set) -> place(set, then, -1);
            case Expression.Sequence(var parts) -> {
                int begin = then;
                for (var part : parts.reversed()) {
                    begin = add(part, begin);
                }
                yield begin;
            }
            case Expression.Choice(var parts) -> {
                int begin = add(parts.getLast(), then);
                for (var part : parts.reversed().subList(1, parts.size())) {
                    begin = place(LEADS_ON, add(part, then), begin);
                }
                yield begin;
            }
            case Expression.Repeated(var part, int least, int most) -> repeat(part, least, most, then);
            case Expression.Begin() -> place(BEGIN, then, -1);
            case Expression.End() -> {
                wantsEnd = true;
                yield place(END, then, -1);
            }
        };
    }

    private int repeat(Expression part, int least, int most, int then) {
        int begin = then;
        if (most == Expression.UNBOUNDED) {
            int loop = place(LEADS_ON, then, then);
            int body = add(part, loop);
            next[loop] = body;
            begin = loop;
        } else {
            for (int time = least; time < most && size < MOST_PLACES; time++) {
                begin = place(LEADS_ON, add(part, begin), then);
            }
        }
        for (int time = 0; time < least && size < MOST_PLACES; time++) {
            begin = add(part, begin);
        }
        return begin;
    }

    /** Whether it asks for the end of the text, which may stand before its last line break. */
    boolean wantsEnd() {
        return wantsEnd;
    }

    List<Predicate<String>> sets() {
        return sets;
    }

    /** The places a match can begin at. */
    BitSet first(boolean atBegin) {
        var places = new BitSet(size);
        reach(first, atBegin, false, places);
        return places;
    }

    /** The places reached with a character that is of some sets. */
    BitSet after(BitSet places, BitSet ofSets) {
        var reached = new BitSet(size);
        places.stream()
                .filter(place -> wants[place] >= 0 && ofSets.get(wants[place]))
                .forEach(place -> reach(next[place], false, false, reached));
        return reached;
    }

    /** Whether a match is complete at some of the places. */
    Automaton.Answer match(BitSet places) {
        if (places.stream().anyMatch(place -> wants[place] == MATCH)) {
            return Automaton.Answer.YES;
        }
        boolean maybe = places.stream().anyMatch(place -> wants[place] == MAYBE);
        return maybe ? Automaton.Answer.ASK : Automaton.Answer.NO;
    }

    /** The places reached where the text ends here. */
    BitSet atEnd(BitSet places) {
        var reached = new BitSet(size);
        places.stream().forEach(place -> reach(place, false, true, reached));
        return reached;
    }

    private void reach(int place, boolean atBegin, boolean atEnd, BitSet reached) {
        boolean blocked = wants[place] == BEGIN && !atBegin;
        if (blocked || reached.get(place)) {
            return;
        }
        reached.set(place);
        switch (wants[place]) {
            case LEADS_ON -> {
                reach(next[place], atBegin, atEnd, reached);
                reach(other[place], atBegin, atEnd, reached);
            }
            case BEGIN -> reach(next[place], true, atEnd, reached);
            case END -> {
                if (atEnd) {
                    reach(next[place], atBegin, true, reached);
                }
            }
            default -> {}
        }
    }
}
