package org.mingjian.data.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of many words that is only tried where one of them can begin (首字筛选). The same matches as without, found
 * with a look at one character where nothing can begin. For patterns whose words begin with written-out characters.
 */
public final class FirstCharacters {

    private final Pattern pattern;
    private final BitSet first = new BitSet();
    private final Automaton automaton;

    public FirstCharacters(Pattern pattern) {
        this.pattern = pattern;
        this.automaton = new Automaton(Program.of(pattern), Automaton.Part.BEGINNING);
        var matcher = pattern.matcher("");
        pattern.pattern().chars().forEach(c -> {
            matcher.reset(String.valueOf((char) c));
            if (matcher.lookingAt() || matcher.hitEnd()) {
                first.set(c);
            }
        });
    }

    public Matcher matcher(CharSequence text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether a word may begin somewhere in the text; if not, no matcher is needed for it. */
    public boolean mayBeIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (mayBegin(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(String text, int at) {
        return first.get(text.charAt(at)) && automaton.matches(text, at) != Automaton.Answer.NO;
    }

    /** The next match at or after a position. */
    public Optional<MatchResult> next(String text, Matcher matcher, int from) {
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt() && matcher.end() > at) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** A text with every match taken out. */
    public String without(String text) {
        if (!mayBeIn(text)) {
            return text;
        }
        var rest = new StringBuilder(text.length());
        var matcher = matcher(text);
        int done = 0;
        for (var match = next(text, matcher, 0); match.isPresent(); match = next(text, matcher, done)) {
            rest.append(text, done, match.get().start());
            done = match.get().end();
        }
        return rest.append(text, done, text.length()).toString();
    }
}
