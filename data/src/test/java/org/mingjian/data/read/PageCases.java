package org.mingjian.data.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;

/** Whole pages with all that is to be read of them, from a table of cases: each report as lines of what it says. */
final class PageCases {

    private static final String CASES = "page-cases.txt";

    /** A page and, for each report on it, what it says. */
    record Case(String name, String page, List<Set<String>> reports) {

        @Override
        public String toString() {
            return name;
        }
    }

    private PageCases() {}

    static List<Case> all() {
        try (var stream = Objects.requireNonNull(PageCases.class.getResourceAsStream(CASES))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^=== "))
                    .skip(1)
                    .map(PageCases::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String block) {
        int end = block.indexOf('\n');
        var parts = block.substring(end + 1).split("(?m)^---\\s*$");
        var reports = Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.lines().collect(Collectors.toCollection(TreeSet::new)))
                .map(lines -> (Set<String>) lines)
                .toList();
        return new Case(block.substring(0, end), parts[0], reports);
    }

    /** What was read, in the words of the table; whose report it is only where the table says it too. */
    static Set<String> read(Report report, Set<String> expected) {
        var lines = new ArrayList<String>();
        if (expected.stream().anyMatch(line -> line.startsWith("who "))) {
            lines.add(who(report));
        }
        report.figures().forEach(figure -> lines.add(figure(figure)));
        report.scores().forEach(score -> lines.add(score(score)));
        report.components().forEach(part -> lines.add(part(part)));
        report.tasks().forEach(task -> lines.add(task(task)));
        report.indicators().forEach(line -> lines.add(line(line)));
        return new TreeSet<>(lines);
    }

    private static String who(Report report) {
        var who = report.identity();
        return "who %s|%s|%s|%s"
                .formatted(
                        text(who.department()),
                        text(
                                who.fiscalYear() == null
                                        ? null
                                        : String.valueOf(who.fiscalYear().value())),
                        who.kind(),
                        text(who.project()));
    }

    private static String figure(Figure figure) {
        var funding = figure.funding() == null ? "" : " " + figure.funding();
        return "fig %s %s%s%s"
                .formatted(
                        figure.measure().wireName(),
                        figure.number().value().toPlainString(),
                        figure.unit().printed().replace("%%", "%"),
                        funding);
    }

    private static String score(ScoreStatement score) {
        var outOf = score.outOf();
        return "score %s %s/%s".formatted(score.role(), score.score().raw(), outOf == null ? "-" : outOf.raw());
    }

    private static String part(ComponentScore part) {
        return "part %s %s/%s".formatted(part.name(), raw(part.score()), raw(part.weight()));
    }

    private static String task(Task task) {
        return "task %s|%s|%s|%s"
                .formatted(task.name(), plain(task.budget()), plain(task.executed()), plain(task.rate()));
    }

    private static String line(IndicatorLine line) {
        return "line "
                + String.join(
                        "|",
                        line.level3(),
                        line.target().map(text -> text).orElse("-"),
                        line.actual().map(text -> text).orElse("-"),
                        raw(line.weight()),
                        raw(line.score()),
                        raw(line.verifiedScore()));
    }

    private static String raw(Reading<PrintedNumber> number) {
        return number.map(PrintedNumber::raw).orElse("-");
    }

    private static String plain(Reading<PrintedNumber> number) {
        return number.map(value -> value.value().toPlainString()).orElse("-");
    }

    private static String text(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
