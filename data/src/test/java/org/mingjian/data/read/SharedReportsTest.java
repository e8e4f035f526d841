package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.text.TextExtractor;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The five published reports, where they are at hand, against what a perfect reader finds in them. */
class SharedReportsTest {

    /** May only rise, and must be raised when the reader gets better. */
    private static final double LEAST = 0.98;

    private static final Path SHARED = Path.of("../../shared");

    @ParameterizedTest
    @ValueSource(strings = {"dongxihu-2020", "pingdingshan-2020", "shangjie-2021", "yiyang-2021", "zhanjiang-2020"})
    void readsTheCoreFigures(String name) throws IOException {
        boolean here = Files.isDirectory(SHARED.resolve("reports"));
        if (!here) {
            System.out.println("skipped " + name + ": the published reports (../shared/reports) are not here");
        }
        assumeTrue(here, "the published reports are not here");
        var truth = new ObjectMapper().readTree(Files.readString(SHARED.resolve("truth/" + name + ".json")));
        var report = read(Files.readString(SHARED.resolve("reports/" + name + ".txt")));

        assertThat(report.identity().department())
                .isEqualTo(truth.get("department").asString());
        assertThat(report.identity().province()).isEqualTo(truth.get("province").asString());
        assertThat(report.identity().fiscalYear().value())
                .isEqualTo(truth.get("year").asInt());
        var expected = figures(truth);
        var measures = measures(expected);
        var found = new HashSet<String>();
        report.figures().stream()
                .filter(figure -> measures.contains(figure.measure().wireName()) || isCore(figure.measure()))
                .forEach(figure ->
                        found.add(key(figure.wireName(), figure.number().value())));
        found.removeIf(key -> !isCoreKey(key));
        assertThat(share(expected, found))
                .as("recall; missing " + minus(expected, found))
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(share(found, expected))
                .as("precision; extra " + minus(found, expected))
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(scores(report)).isEqualTo(scores(truth));
        assertThat(share(tasks(truth), tasks(report))).isGreaterThanOrEqualTo(0.85);
        assertThat(share(tasks(report), tasks(truth))).isEqualTo(1.0);
    }

    private static Report read(String text) {
        var document = new ExtractedDocument(
                "report.txt", "0", DocumentFormat.TXT, null, new TextExtractor().blocks(text), List.of());
        return new ReportReader().read(document).reports().getFirst();
    }

    /** Measures we name beyond the contract's core are not held against the reader. */
    private static boolean isCore(Measure measure) {
        return measure.ordinal() <= Measure.SATISFACTION_RATE.ordinal();
    }

    private static boolean isCoreKey(String key) {
        return Measure.ofWireName(key.substring(0, key.indexOf('=')))
                .map(SharedReportsTest::isCore)
                .orElse(false);
    }

    private static Set<String> figures(JsonNode truth) {
        var keys = new HashSet<String>();
        for (var list : List.of("money", "rates")) {
            truth.get(list)
                    .forEach(node -> keys.add(key(
                            node.get("measure").asString(), node.get("value").decimalValue())));
        }
        keys.removeIf(key -> !isCoreKey(key));
        return keys;
    }

    private static Set<String> measures(Set<String> keys) {
        var measures = new HashSet<String>();
        keys.forEach(key -> measures.add(key.substring(0, key.indexOf('='))));
        return measures;
    }

    private static Set<String> scores(JsonNode truth) {
        var scores = new HashSet<String>();
        truth.get("totals").forEach(node -> scores.add(plain(node.get("score").decimalValue())));
        return scores;
    }

    private static Set<String> scores(Report report) {
        var scores = new HashSet<String>();
        report.scores().forEach(score -> scores.add(plain(score.score().value())));
        return scores;
    }

    private static Set<String> tasks(JsonNode truth) {
        var tasks = new HashSet<String>();
        truth.get("tasks_or_projects")
                .forEach(node -> tasks.add(amount(node.get("budget")) + "/" + amount(node.get("executed"))));
        return tasks;
    }

    private static Set<String> tasks(Report report) {
        var tasks = new HashSet<String>();
        report.tasks().forEach(task -> tasks.add(amount(task.budget()) + "/" + amount(task.executed())));
        return tasks;
    }

    private static String amount(JsonNode node) {
        return node == null || node.isNull() ? "-" : plain(node.decimalValue());
    }

    private static String amount(Reading<PrintedNumber> reading) {
        return reading.map(number -> plain(number.value())).orElse("-");
    }

    private static String key(String measure, BigDecimal value) {
        return measure + "=" + plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 1 : 1.0 * of.stream().filter(in::contains).count() / of.size();
    }

    private static Set<String> minus(Set<String> left, Set<String> right) {
        var rest = new HashSet<>(left);
        rest.removeAll(right);
        return rest;
    }
}
