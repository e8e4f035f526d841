package org.mingjian.data.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out characters of which every match of a pattern holds at least one (必需字), so that most patterns of a long
 * list need not be tried on a text. Of a sequence the part with the fewest is taken, of alternatives all together. What
 * it does not understand may match anything: then there is no such set, and the pattern is always tried.
 */
final class NeededCharacters {

    /** So frequent in these reports that they tell little; another part of a sequence is taken where there is one. */
    private static final String FREQUENT = "0123456789年度全部的数额资金预算支出为率完成实际总值指标分目费任务";

    private static final String QUANTIFIERS = "?*+{";
    private static final String CLASSES = "DsSwWhHvVbBAzZ";
    private static final int MOST = 40;

    private final String regex;
    private int at;

    private NeededCharacters(String regex) {
        this.regex = regex;
    }

    /** Absent where the pattern may match a text of any characters. */
    static @Nullable Set<Character> of(Pattern pattern) {
        if ((pattern.flags() & ~Pattern.DOTALL) != 0) {
            return null;
        }
        var parser = new NeededCharacters(pattern.pattern().replaceFirst("^\\(\\?s\\)", ""));
        var needed = parser.alternatives();
        return parser.at == parser.regex.length() ? needed : null;
    }

    private @Nullable Set<Character> alternatives() {
        var all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all = together(all, sequence());
        }
        return all;
    }

    private static @Nullable Set<Character> together(@Nullable Set<Character> one, @Nullable Set<Character> other) {
        if (one == null || other == null) {
            return null;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return both.size() > MOST ? null : both;
    }

    private @Nullable Set<Character> sequence() {
        Set<Character> best = null;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            var part = part();
            best = repeatsFromNone() ? best : rarer(best, part);
        }
        return best;
    }

    /** Reads what says how often the part before it stands; whether that may be not at all. */
    private boolean repeatsFromNone() {
        boolean none = false;
        while (at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
            char quantifier = regex.charAt(at);
            none |= quantifier == '?' || quantifier == '*' || (quantifier == '{' && regex.charAt(at + 1) == '0');
            at = quantifier == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        }
        return none;
    }

    private static @Nullable Set<Character> rarer(@Nullable Set<Character> one, @Nullable Set<Character> other) {
        return Stream.of(one == null ? Set.<Character>of() : one, other == null ? Set.<Character>of() : other)
                .filter(set -> !set.isEmpty())
                .min(Comparator.comparingInt(NeededCharacters::cost))
                .orElse(null);
    }

    private static int cost(Set<Character> set) {
        return set.stream().mapToInt(c -> FREQUENT.indexOf(c) >= 0 ? 10 : 1).sum();
    }

    private @Nullable Set<Character> part() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.', '^', '$' -> null;
            default -> Set.of(c);
        };
    }

    private @Nullable Set<Character> group() {
        boolean around = Stream.of("?=", "?!", "?<=", "?<!").anyMatch(sign -> regex.startsWith(sign, at));
        if (around) {
            at += regex.charAt(at + 1) == '<' ? 3 : 2;
        } else if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?<", at)) {
            at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?", at)) {
            return notUnderstood();
        }
        var inner = alternatives();
        at++;
        return around ? null : inner;
    }

    /** Beyond the end: then the whole pattern has no such set. */
    private @Nullable Set<Character> notUnderstood() {
        at = regex.length() + 1;
        return null;
    }

    private @Nullable Set<Character> characterClass() {
        int end = regex.indexOf(']', at);
        var inside = regex.substring(at, end);
        if (inside.replace("\\[", "").contains("[") || inside.endsWith("\\") || inside.isEmpty()) {
            return notUnderstood();
        }
        at = end + 1;
        return inside.contains("\\") || inside.startsWith("^") ? null : members(inside);
    }

    /** The characters of a class, those of its ranges (①-⑨) among them. */
    private static @Nullable Set<Character> members(String inside) {
        var set = new HashSet<Character>();
        for (int at = 0; at < inside.length(); at++) {
            char first = inside.charAt(at);
            boolean range = at + 2 < inside.length() && inside.charAt(at + 1) == '-';
            at += range ? 2 : 0;
            for (int c = first; c <= inside.charAt(at) && set.size() <= MOST; c++) {
                set.add((char) c);
            }
        }
        return set.size() > MOST ? null : set;
    }

    /** A letter behind a backslash is a class or a bound; any other sign is itself. */
    private @Nullable Set<Character> escaped() {
        char c = regex.charAt(at++);
        if ((c == 'p' || c == 'P') && regex.startsWith("{", at)) {
            at = regex.indexOf('}', at) + 1;
            return null;
        }
        if (c == 'd') {
            return members("0-9");
        }
        if (c == 'k') {
            at = regex.indexOf('>', at) + 1;
            return null;
        }
        if (Character.isLetterOrDigit(c)) {
            return CLASSES.indexOf(c) >= 0 ? null : notUnderstood();
        }
        return Set.of(c);
    }
}
