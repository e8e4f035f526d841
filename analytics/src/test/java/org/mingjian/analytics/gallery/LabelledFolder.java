package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.read.ReportReader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents with their truths beside them (有真值的文件夹): {@code NAME.json} tells what is in {@code NAME.*}. */
public final class LabelledFolder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LabelledFolder() {}

    /** A document that is refused is missed as a whole; a document without truth is left out. */
    public static List<Result> read(Path documents, Path truths) throws IOException {
        var results = new ArrayList<Result>();
        for (var file : files(documents)) {
            var name = file.getFileName().toString();
            var truth = truths.resolve(Office.renamed(name, "json"));
            if (Files.exists(truth)) {
                var format = name.substring(name.lastIndexOf('.') + 1);
                var items = Scorer.score(List.of(truth(JSON.readTree(truth))), reports(file));
                results.add(new Result(name, documents.getFileName().toString(), format, items));
            }
        }
        return results;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".*\\.(?!json)[A-Za-z]+"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Report> reports(Path file) throws IOException {
        try {
            var extracted = new DocumentExtraction().extract(file.getFileName().toString(), Files.readAllBytes(file));
            return new ReportReader().read(extracted).reports();
        } catch (ExtractionException refused) {
            return List.of();
        }
    }

    private static Truth truth(JsonNode json) {
        return new Truth(
                "核查".equals(text(json, "report_type")) ? ReportKind.VERIFICATION : ReportKind.SELF_EVALUATION,
                text(json, "department"),
                text(json, "province"),
                text(json, "city"),
                json.get("year").intValue(),
                null,
                Stream.of("money", "rates")
                        .flatMap(kind -> each(json, kind, LabelledFolder::figure).stream())
                        .flatMap(Optional::stream)
                        .toList(),
                each(json, "totals", total -> number(total, "score")),
                each(json, "components", LabelledFolder::component).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                each(
                        json,
                        "tasks_or_projects",
                        task -> new Truth.Task(text(task, "name"), number(task, "budget"), number(task, "executed"))),
                each(json, "indicators", LabelledFolder::line));
    }

    private static <T> List<T> each(JsonNode json, String key, Function<JsonNode, T> change) {
        return StreamSupport.stream(json.path(key).spliterator(), false)
                .map(change)
                .toList();
    }

    private static Optional<Truth.Figure> figure(JsonNode json) {
        var value = number(json, "value");
        return value == null
                ? Optional.empty()
                : Measure.ofWireName(text(json, "measure")).map(measure -> new Truth.Figure(measure, value, null));
    }

    private static Optional<Truth.Component> component(JsonNode json) {
        var score = number(json, "score");
        return score == null
                ? Optional.empty()
                : Optional.of(new Truth.Component(text(json, "name"), score, number(json, "max")));
    }

    /** A line whose weight the page does not print has none here: it is neither asked for nor held against the reader. */
    private static Truth.Line line(JsonNode json) {
        boolean printed = json.path("weight_basis").isMissingNode()
                || json.path("weight_basis").isNull();
        var name = text(json, "level3");
        return new Truth.Line(
                null,
                name == null ? "" : name,
                null,
                null,
                null,
                printed ? number(json, "weight") : null,
                number(json, "score"),
                null);
    }

    private static @Nullable String text(JsonNode json, String key) {
        var value = json.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static @Nullable BigDecimal number(JsonNode json, String key) {
        var value = json.path(key);
        return value.isNumber() ? value.decimalValue() : null;
    }
}
