package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words reports use for subjects and stages (用语词表), from a versioned resource. */
final class Vocabulary {

    /** A word found in a label. */
    record Hit<T>(T meaning, int start, int end) {}

    /** A phrase that tells both. */
    record Meaning(Subject subject, Stage stage) {}

    private record Entry<T>(T meaning, Pattern pattern) {}

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final List<Entry<Subject>> subjects = new ArrayList<>();
    private final List<Entry<Stage>> stages = new ArrayList<>();
    private final List<Entry<Meaning>> phrases = new ArrayList<>();
    private final List<Entry<String>> fundings = new ArrayList<>();

    private Vocabulary() {
        for (var row : Resource.rows("vocabulary.tsv", 3)) {
            var pattern = Pattern.compile(row[2]);
            switch (row[0]) {
                case "subject" -> subjects.add(new Entry<>(Subject.valueOf(row[1]), pattern));
                case "stage" -> stages.add(new Entry<>(Stage.valueOf(row[1]), pattern));
                case "phrase" -> phrases.add(new Entry<>(meaning(row[1]), pattern));
                case "funding" -> fundings.add(new Entry<>(row[1], pattern));
                default -> throw new IllegalStateException("vocabulary.tsv: no such kind: " + row[0]);
            }
        }
    }

    static Vocabulary instance() {
        return INSTANCE;
    }

    private static Meaning meaning(String key) {
        int slash = key.indexOf('/');
        return new Meaning(Subject.valueOf(key.substring(0, slash)), Stage.valueOf(key.substring(slash + 1)));
    }

    Optional<Hit<Subject>> subject(String label) {
        return Optional.ofNullable(last(subjects, label));
    }

    Optional<Hit<Stage>> stage(String label) {
        return Optional.ofNullable(last(stages, label));
    }

    Optional<Hit<Meaning>> phrase(String label) {
        return Optional.ofNullable(last(phrases, label));
    }

    Optional<Hit<String>> funding(String label) {
        return Optional.ofNullable(last(fundings, label));
    }

    /** The hit that ends nearest to the end of the label; among those, the longest. */
    private static <T> @Nullable Hit<T> last(List<Entry<T>> entries, String label) {
        Hit<T> best = null;
        for (var entry : entries) {
            var match = entry.pattern().matcher(label);
            while (match.find()) {
                if (match.end() > match.start() && (best == null || isNearer(match.start(), match.end(), best))) {
                    best = new Hit<>(entry.meaning(), match.start(), match.end());
                }
            }
        }
        return best;
    }

    private static boolean isNearer(int start, int end, Hit<?> than) {
        return end > than.end() || (end == than.end() && start < than.start());
    }
}
