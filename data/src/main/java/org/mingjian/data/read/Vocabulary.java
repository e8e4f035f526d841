package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.PatternList;
import org.mingjian.data.text.ScreenedPattern;

/** The words reports use for subjects and stages (用语词表), from a versioned resource. */
final class Vocabulary {

    /** A word found in a label. */
    record Hit<T>(T meaning, int start, int end) {}

    /** A phrase that tells both. */
    record Meaning(Subject subject, Stage stage) {}

    private static final Set<String> KINDS = Set.of("subject", "stage", "phrase", "funding", "part");

    /** A short name that only means something while its whole is spoken of. */
    private record Part(Subject whole, Subject part, ScreenedPattern pattern) {}

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final Words<Subject> subjects;
    private final Words<Stage> stages;
    private final Words<Meaning> phrases;
    private final Words<String> fundings;
    private final List<Part> parts;

    private Vocabulary() {
        var rows = Resource.rows("vocabulary.tsv", 3);
        for (var row : rows) {
            if (!KINDS.contains(row[0])) {
                throw new IllegalStateException("vocabulary.tsv: no such kind: " + row[0]);
            }
        }
        subjects = Words.of("subject", rows, Subject::valueOf);
        stages = Words.of("stage", rows, Stage::valueOf);
        phrases = Words.of("phrase", rows, Vocabulary::meaning);
        fundings = Words.of("funding", rows, key -> key);
        parts = rows.stream()
                .filter(row -> row[0].equals("part"))
                .map(row -> part(row[1], ScreenedPattern.of(row[2])))
                .toList();
    }

    static Vocabulary instance() {
        return INSTANCE;
    }

    private static Meaning meaning(String key) {
        int slash = key.indexOf('/');
        return new Meaning(Subject.valueOf(key.substring(0, slash)), Stage.valueOf(key.substring(slash + 1)));
    }

    private static Part part(String key, ScreenedPattern pattern) {
        int slash = key.indexOf('/');
        return new Part(Subject.valueOf(key.substring(0, slash)), Subject.valueOf(key.substring(slash + 1)), pattern);
    }

    /** Whether a text ends in the short name of some part. */
    boolean endsInPart(String text) {
        var words = withoutList(text.substring(lastMark(text) + 1));
        return parts.stream().anyMatch(part -> part.pattern().isWhole(words));
    }

    private static String withoutList(String words) {
        return words.startsWith("其中") ? words.substring(2) : words;
    }

    private static int lastMark(String text) {
        int at = text.length() - 1;
        while (at >= 0 && Character.isIdeographic(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** The part a short name means where its whole is spoken of. */
    Optional<Subject> part(Subject whole, String name) {
        return parts.stream()
                .filter(part -> part.whole() == whole && part.pattern().isWhole(name))
                .map(Part::part)
                .findFirst();
    }

    Optional<Hit<Subject>> subject(String label) {
        return subjects.last(label);
    }

    Optional<Hit<Stage>> stage(String label) {
        return stages.last(label);
    }

    Optional<Hit<Meaning>> phrase(String label) {
        return phrases.last(label);
    }

    Optional<Hit<String>> funding(String label) {
        return fundings.last(label);
    }

    /** A text without the words for stages and funding sources. */
    String without(String text) {
        return stages.without(withoutFunding(text));
    }

    /** A text without the names of funding sources: the 预算 in 一般公共预算 is no budget. */
    String withoutFunding(String text) {
        return fundings.without(text);
    }

    /** The words of one kind: what each means, and the pattern it is known by. */
    private static final class Words<T> {

        private final List<T> meanings;
        private final PatternList patterns;
        private final Memo<Optional<Hit<T>>> known = new Memo<>(label -> Optional.ofNullable(find(label)));

        private Words(List<T> meanings, PatternList patterns) {
            this.meanings = List.copyOf(meanings);
            this.patterns = patterns;
        }

        static <T> Words<T> of(String kind, List<String[]> rows, Function<String, T> meaning) {
            var ours = rows.stream().filter(row -> row[0].equals(kind)).toList();
            return new Words<>(
                    ours.stream().map(row -> meaning.apply(row[1])).toList(),
                    new PatternList(
                            ours.stream().map(row -> Pattern.compile(row[2])).toList()));
        }

        Optional<Hit<T>> last(String label) {
            return known.of(label);
        }

        /** A text with every word of this kind taken out. */
        String without(String text) {
            var rest = text;
            var candidates = patterns.candidates(text);
            for (int at = PatternList.next(candidates, 0); at >= 0; at = PatternList.next(candidates, at + 1)) {
                rest = patterns.get(at).without(rest);
            }
            return rest;
        }

        /** The hit that ends nearest to the end of the label; among those, the longest. */
        private @Nullable Hit<T> find(String label) {
            Hit<T> best = null;
            var candidates = patterns.candidates(label);
            for (int at = PatternList.next(candidates, 0); at >= 0; at = PatternList.next(candidates, at + 1)) {
                var match = patterns.get(at).matcher(label);
                while (match.find()) {
                    if (match.end() > match.start() && (best == null || isNearer(match.start(), match.end(), best))) {
                        best = new Hit<>(meanings.get(at), match.start(), match.end());
                    }
                }
            }
            return best;
        }
    }

    private static boolean isNearer(int start, int end, Hit<?> than) {
        return end > than.end() || (end == than.end() && start < than.start());
    }
}
