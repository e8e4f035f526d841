package org.mingjian.data.text;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.Automaton.Answer;
import org.mingjian.data.text.Automaton.Part;

/**
 * A pattern that is only tried on a text it can match (先筛后配): one that holds a character every match needs, and that an
 * automaton cannot rule out. The same answers as without, after a look or two at each character.
 *
 * @see "Decision 0092"
 * @see "Decision 0117"
 */
public final class ScreenedPattern {

    private final Pattern pattern;
    /** Stands in every match; empty where matches have none in common. */
    private final String word;
    /** The pattern is nothing but that word. */
    private final boolean wordOnly;
    /** Empty where the pattern may match any text. */
    private final String needed;
    /** A bit for the last six of each needed character: they tell most others from it. */
    private final long bits;

    private @Nullable Automaton anywhere;
    private @Nullable Automaton whole;

    private ScreenedPattern(Pattern pattern) {
        var parsed = Syntax.of(pattern);
        var needed = NeededCharacters.of(parsed);
        this.pattern = pattern;
        this.word = NeededWord.of(parsed);
        this.wordOnly = NeededWord.isAll(parsed, word);
        var characters = new StringBuilder();
        long marked = 0;
        for (char c : needed == null ? Set.<Character>of() : needed) {
            characters.append(c);
            marked |= 1L << c;
        }
        this.needed = characters.toString();
        this.bits = marked;
    }

    public static ScreenedPattern of(String regex) {
        return of(Pattern.compile(regex));
    }

    public static ScreenedPattern of(Pattern pattern) {
        return new ScreenedPattern(pattern);
    }

    /** Whether the pattern matches somewhere in the text. */
    public boolean isIn(String text) {
        return switch (within(text)) {
            case NO -> false;
            case YES -> true;
            case ASK -> pattern.matcher(text).find();
        };
    }

    /** Whether the pattern matches the whole text. */
    public boolean isWhole(String text) {
        return switch (ofWhole(text)) {
            case NO -> false;
            case YES -> true;
            case ASK -> pattern.matcher(text).matches();
        };
    }

    /** The match of the whole text; absent where there is none. */
    public @Nullable MatchResult whole(String text) {
        if (ofWhole(text) == Answer.NO) {
            return null;
        }
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    /**
     * A matcher that finds what the pattern finds in the text. Where that is nothing, its text may be empty: it is for
     * finding, not for replacing.
     */
    public Matcher matcher(String text) {
        return pattern.matcher(within(text) == Answer.NO ? "" : text);
    }

    /** The text with its first match taken out. */
    public String withoutFirst(String text) {
        var match = within(text) == Answer.NO ? null : pattern.matcher(text);
        return match != null && match.find()
                ? text.substring(0, match.start()).concat(text.substring(match.end()))
                : text;
    }

    /** The text with every match taken out. */
    public String without(String text) {
        return within(text) == Answer.NO ? text : pattern.matcher(text).replaceAll("");
    }

    private Answer within(String text) {
        if (!mayMatch(text)) {
            return Answer.NO;
        }
        if (wordOnly) {
            return Answer.YES;
        }
        var known = anywhere;
        if (known == null) {
            known = new Automaton(Program.of(pattern), Part.ANY);
            anywhere = known;
        }
        return known.matches(text, 0);
    }

    /** Most texts end an automaton of the whole at their first character; once there is one, it is asked first. */
    private Answer ofWhole(String text) {
        var known = whole;
        if (known == null) {
            if (!mayMatch(text)) {
                return Answer.NO;
            }
            known = new Automaton(Program.of(pattern), Part.WHOLE);
            whole = known;
        }
        return known.matches(text, 0);
    }

    private boolean mayMatch(String text) {
        if (!word.isEmpty()) {
            return text.contains(word);
        }
        if (needed.isEmpty()) {
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((bits >>> c & 1) != 0 && needed.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
