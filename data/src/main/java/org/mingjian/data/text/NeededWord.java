package org.mingjian.data.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out the longest run of characters that stands in every match of a pattern (必需词): a text without it, which the
 * library sees faster than any automaton, cannot match.
 */
final class NeededWord {

    private final List<String> sources;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";

    private NeededWord(List<String> sources) {
        this.sources = sources;
    }

    /** Empty where matches have no word in common that can be told. */
    static String of(Syntax.@Nullable Parsed parsed) {
        if (parsed == null || parsed.alternatives().size() > 1) {
            return "";
        }
        var word = new NeededWord(parsed.sources());
        word.add(parsed.alternatives().getFirst().expression());
        word.end();
        return word.longest;
    }

    /** Whether the pattern is nothing but the word. */
    static boolean isAll(Syntax.@Nullable Parsed parsed, String word) {
        return parsed != null
                && !word.isEmpty()
                && parsed.alternatives().getFirst().exact()
                && parsed.alternatives().getFirst().expression() instanceof Expression.Sequence(var parts)
                && parts.size() == word.length()
                && parts.stream().allMatch(Expression.OneOf.class::isInstance);
    }

    private void add(Expression expression) {
        if (expression instanceof Expression.Sequence(var parts)) {
            parts.forEach(this::add);
        } else if (expression instanceof Expression.OneOf(int set) && only(set) != null) {
            run.append(only(set));
        } else {
            end();
        }
    }

    private @Nullable Character only(int set) {
        var members = NeededCharacters.ofSet(sources.get(set));
        return members == null || members.size() != 1
                ? null
                : members.iterator().next();
    }

    private void end() {
        longest = run.length() > longest.length() ? run.toString() : longest;
        run.setLength(0);
    }
}
