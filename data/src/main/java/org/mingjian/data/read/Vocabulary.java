package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words reports use for subjects and stages (用语词表), from a versioned resource. */
final class Vocabulary {

    /** A word found in a label. */
    record Hit<T>(T meaning, int start, int end) {}

    /** A phrase that tells both. */
    record Meaning(Subject subject, Stage stage) {}

    private static final Set<String> KINDS = Set.of("subject", "stage", "phrase", "funding");

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final Words<Subject> subjects;
    private final Words<Stage> stages;
    private final Words<Meaning> phrases;
    private final Words<String> fundings;

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
    }

    static Vocabulary instance() {
        return INSTANCE;
    }

    private static Meaning meaning(String key) {
        int slash = key.indexOf('/');
        return new Meaning(Subject.valueOf(key.substring(0, slash)), Stage.valueOf(key.substring(slash + 1)));
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
