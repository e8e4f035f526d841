package org.mingjian.data.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private static final int MOST = 40;

    private final List<String> sources;

    private NeededCharacters(List<String> sources) {
        this.sources = sources;
    }

    /** Absent where the pattern may match a text of any characters. */
    static @Nullable Set<Character> of(Pattern pattern) {
        return of(Syntax.of(pattern));
    }

    static @Nullable Set<Character> of(Syntax.@Nullable Parsed parsed) {
        return parsed == null
                ? null
                : new NeededCharacters(parsed.sources())
                        .together(parsed.alternatives().stream()
                                .map(Syntax.Alternative::expression)
                                .toList());
    }

    private @Nullable Set<Character> of(Expression expression) {
        return switch (expression) {
            case Expression.OneOf(int set) -> ofSet(sources.get(set));
            case Expression.Sequence(var parts) -> rarest(parts);
            case Expression.Choice(var parts) -> together(parts);
            case Expression.Repeated(var part, int least, int most) -> least == 0 ? null : of(part);
            case Expression.Nothing() -> null;
            case Expression.Begin() -> null;
            case Expression.End() -> null;
        };
    }

    private @Nullable Set<Character> together(List<Expression> parts) {
        var all = new HashSet<Character>();
        for (var part : parts) {
            var one = of(part);
            if (one == null) {
                return null;
            }
            all.addAll(one);
        }
        return all.size() > MOST ? null : all;
    }

    private @Nullable Set<Character> rarest(List<Expression> parts) {
        Set<Character> best = null;
        for (var part : parts) {
            best = rarer(best, of(part));
        }
        return best;
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

    /** A set as its pattern writes it: a character, one behind a backslash, digits, or a class of characters alone. */
    static @Nullable Set<Character> ofSet(String source) {
        if (source.length() == 1) {
            return source.equals(".") ? null : Set.of(source.charAt(0));
        }
        if (source.equals("\\d")) {
            return members("0-9");
        }
        if (source.charAt(0) == '\\') {
            return source.length() == 2 && !Character.isLetterOrDigit(source.charAt(1))
                    ? Set.of(source.charAt(1))
                    : null;
        }
        var inside = source.substring(1, source.length() - 1);
        boolean plain = inside.indexOf('\\') < 0 && inside.indexOf('[') < 0 && inside.charAt(0) != '^';
        return plain ? members(inside) : null;
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
}
