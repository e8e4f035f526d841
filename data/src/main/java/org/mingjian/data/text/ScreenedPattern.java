package org.mingjian.data.text;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is only tried on a text which holds a character that every match needs (先筛后配). The same answers as
 * without, after one look at each character of the many texts that hold none.
 */
public final class ScreenedPattern {

    private final Pattern pattern;
    /** Empty where the pattern may match any text. */
    private final String needed;
    /** A bit for the last six of each needed character: they tell most others from it. */
    private final long bits;

    private ScreenedPattern(Pattern pattern, @Nullable Set<Character> needed) {
        this.pattern = pattern;
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
        var pattern = Pattern.compile(regex);
        return new ScreenedPattern(pattern, NeededCharacters.of(pattern));
    }

    /** Whether the pattern matches somewhere in the text. */
    public boolean isIn(String text) {
        return mayMatch(text) && pattern.matcher(text).find();
    }

    /** Whether the pattern matches the whole text. */
    public boolean isWhole(String text) {
        return mayMatch(text) && pattern.matcher(text).matches();
    }

    /** The match of the whole text; absent where there is none. */
    public @Nullable MatchResult whole(String text) {
        if (!mayMatch(text)) {
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
        return pattern.matcher(mayMatch(text) ? text : "");
    }

    /** The text with its first match taken out. */
    public String withoutFirst(String text) {
        return mayMatch(text) ? pattern.matcher(text).replaceFirst("") : text;
    }

    /** The text with every match taken out. */
    public String without(String text) {
        return mayMatch(text) ? pattern.matcher(text).replaceAll("") : text;
    }

    private boolean mayMatch(String text) {
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
