package org.mingjian.data.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a regular expression apart (正则解析). Of groups only their content counts, of quantifiers how often; what looks
 * around is passed over, so that more texts match the structure than the pattern: then it is not exact.
 */
final class Syntax {

    private static final String CLASSES = "dDsSwWhHvV";
    private static final String QUANTIFIERS = "?*+{";
    /** In such a class the bracket is no end, but the first of its characters. */
    private static final List<String> EMPTY = List.of("[]", "[^]");

    /** Ideographs a class means without writing each of them: they have no number of their own. */
    private static final Pattern NOT_WRITTEN_OUT = Pattern.compile("\\p{IsHan}-(?!\\])|\\\\[uxN]");

    private static final List<String> AROUND = List.of("?=", "?!", "?<=", "?<!");

    private final String regex;
    private final int flags;
    private final List<String> sources = new ArrayList<>();
    private boolean exact = true;
    private boolean understood = true;
    private int at;

    private Syntax(Pattern pattern) {
        boolean all = pattern.pattern().startsWith("(?s)");
        this.regex = all ? pattern.pattern().substring("(?s)".length()) : pattern.pattern();
        this.flags = all ? Pattern.DOTALL : pattern.flags();
    }

    /**
     * What one alternative of a pattern is made of, and whether it matches the very texts the alternative matches.
     */
    record Alternative(Expression expression, boolean exact) {}

    /** The alternatives of the pattern, and their sets of characters by number as the pattern writes them. */
    record Parsed(List<Alternative> alternatives, List<String> sources, int flags) {

        Parsed {
            alternatives = List.copyOf(alternatives);
            sources = List.copyOf(sources);
        }

        /** Each set is asked of the library itself, so that it holds the same characters. */
        List<Predicate<String>> sets() {
            var sets = new ArrayList<Predicate<String>>();
            for (var source : sources) {
                sets.add(
                        source.length() == 1 && !source.equals(".")
                                ? source::equals
                                : Pattern.compile(source, flags).asMatchPredicate());
            }
            return sets;
        }
    }

    /** Absent where the expression holds what is not understood here. */
    static @Nullable Parsed of(Pattern pattern) {
        var syntax = new Syntax(pattern);
        if ((syntax.flags & ~Pattern.DOTALL) != 0) {
            return null;
        }
        var alternatives = syntax.alternatives();
        return syntax.understood && syntax.at == syntax.regex.length()
                ? new Parsed(alternatives, syntax.sources, syntax.flags)
                : null;
    }

    private List<Alternative> alternatives() {
        var alternatives = new ArrayList<Alternative>();
        do {
            at += alternatives.isEmpty() ? 0 : 1;
            exact = true;
            var expression = sequence();
            alternatives.add(new Alternative(expression, exact));
        } while (understood && at < regex.length() && regex.charAt(at) == '|');
        return alternatives;
    }

    private Expression choice() {
        var parts = new ArrayList<Expression>();
        parts.add(sequence());
        while (understood && at < regex.length() && regex.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Choice(parts);
    }

    private Expression sequence() {
        var parts = new ArrayList<Expression>();
        while (understood && at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            parts.add(repeated(part()));
        }
        return new Expression.Sequence(parts);
    }

    private Expression repeated(Expression part) {
        if (!understood || at >= regex.length() || QUANTIFIERS.indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        char quantifier = regex.charAt(at++);
        int least = quantifier == '+' ? 1 : 0;
        int most = quantifier == '?' ? 1 : Expression.UNBOUNDED;
        if (quantifier == '{') {
            int end = regex.indexOf('}', at);
            var bounds = regex.substring(at, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? most : Integer.parseInt(bounds[1]);
            at = end + 1;
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            exact &= regex.charAt(at++) == '?';
        }
        return new Expression.Repeated(part, least, most);
    }

    private Expression part() {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '^' -> sign(new Expression.Begin());
            case '$' -> sign(new Expression.End());
            default -> set(at + 1);
        };
    }

    private Expression sign(Expression expression) {
        at++;
        return expression;
    }

    private Expression set(int end) {
        var source = regex.substring(at, end);
        at = end;
        int known = sources.indexOf(source);
        if (known < 0) {
            known = sources.size();
            sources.add(source);
        }
        return new Expression.OneOf(known);
    }

    private Expression group() {
        at++;
        boolean around = AROUND.stream().anyMatch(sign -> regex.startsWith(sign, at));
        if (around) {
            at += regex.charAt(at + 1) == '<' ? 3 : 2;
            exact = false;
        } else if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?<", at)) {
            at = regex.indexOf('>', at) + 1;
        } else if (regex.startsWith("?", at)) {
            return notUnderstood();
        }
        var inner = choice();
        at++;
        return around ? new Expression.Nothing() : inner;
    }

    private Expression characterClass() {
        int depth = 0;
        for (int end = at; end < regex.length(); end++) {
            char c = regex.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                var source = regex.substring(at, end + 1);
                boolean unknown = EMPTY.contains(source)
                        || NOT_WRITTEN_OUT.matcher(source).find();
                return unknown ? notUnderstood() : set(end + 1);
            }
        }
        return notUnderstood();
    }

    private Expression escaped() {
        char c = regex.charAt(at + 1);
        if (c == 'p' || c == 'P') {
            return set(regex.charAt(at + 2) == '{' ? regex.indexOf('}', at) + 1 : at + 3);
        }
        if (c == 'b' || c == 'B') {
            at += 2;
            exact = false;
            return new Expression.Nothing();
        }
        if (Character.isDigit(c) || c == 'k') {
            return again(c == 'k' ? regex.indexOf('>', at) + 1 : at + 2);
        }
        boolean plain = !Character.isLetterOrDigit(c) || CLASSES.indexOf(c) >= 0 || "tnrf".indexOf(c) >= 0;
        return plain ? set(at + 2) : notUnderstood();
    }

    /** What a group matched stands here once more: any text may be that. */
    private Expression again(int end) {
        at = end;
        exact = false;
        sources.add("[\\s\\S]");
        return new Expression.Repeated(new Expression.OneOf(sources.size() - 1), 0, Expression.UNBOUNDED);
    }

    private Expression notUnderstood() {
        understood = false;
        return new Expression.Nothing();
    }
}
