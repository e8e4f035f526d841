package org.mingjian.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code a benchmark job can write has a word on the screens. */
class GroupLabelsTest {

    private static final Path JOBS = Path.of("..", "analytics", "src", "main", "java", "org", "mingjian", "analytics");
    private static final Path MANUAL = Path.of("..", "docs", "benchmarks.md");

    /** A code in single quotes of SQL, or a whole string of Java. */
    private static final Pattern CODE = Pattern.compile("['\"]([A-Z]+(?:_[A-Z0-9]+)*)['\"]");

    /** What the jobs read, words of SQL, of Java and of Spark's settings, and the bands, which are letters. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "SELF_EVALUATION",
            "CURRENT",
            "INITIAL",
            "SPLIT",
            "UTC",
            "BD",
            "ASC",
            "DESC",
            "CASE",
            "BIGINT",
            "NO_CODEGEN",
            "A",
            "B",
            "C",
            "D");

    @Test
    void everyReasonOfTheManualHasItsWords() throws IOException {
        var listed = Pattern.compile("`([A-Z_]+)` \\(([^)]+)\\)")
                .matcher(Files.readString(MANUAL)
                        .lines()
                        .dropWhile(line -> !line.contains("Reason codes"))
                        .takeWhile(line -> !line.startsWith("#"))
                        .reduce("", (one, other) -> one + other));
        int count = 0;
        while (listed.find()) {
            assertThat(GroupLabels.reason(listed.group(1))).as(listed.group(1)).isEqualTo(listed.group(2));
            count++;
        }
        assertThat(count).isEqualTo(14);
    }

    @Test
    void everyCodeOfTheJobsHasWords() throws IOException {
        var codes = codes();
        assertThat(codes).contains("NO_BASELINE", "ABOVE_BUDGET", "NO_EVIDENCE", "NO_FIT", "STARTED", "RECOMPUTE");
        codes.removeAll(NOT_SHOWN);
        assertThat(codes).allSatisfy(code -> assertThat(isSaid(code)).as(code).isTrue());
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var folder : new String[] {"benchmark", "statistics"}) {
            try (Stream<Path> files = Files.list(JOBS.resolve(folder))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }

    private static boolean isSaid(String code) {
        return Stream.<UnaryOperator<String>>of(
                        GroupLabels::reason,
                        GroupLabels::used,
                        GroupLabels::expenditure,
                        GroupLabels::part,
                        GroupLabels::base,
                        GroupLabels::measure,
                        GroupLabels::standing,
                        GroupLabels::deviation,
                        GroupLabels::change,
                        GroupLabels::tier,
                        GroupLabels::signal,
                        GroupLabels::term)
                .anyMatch(words -> !words.apply(code).equals(code));
    }
}
