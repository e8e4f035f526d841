package org.mingjian.analytics.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.audit.Matching;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.population.PlantedErrors;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Finding;
import org.mingjian.data.read.ReportReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rules find (审核测量): per report and per rule what is true, false and missed, each listed; recall by
 * certainty; the supported scores worked by hand; and findings that deny a sum which is right.
 * Usage: {@code ./mingjian bench audit [documents truths]}; without folders the clean documents of the gallery
 * are audited, see {@link GalleryAudit}, and a population with planted errors, see {@link PlantedErrors}; with
 * {@code --documents} such a population is written as documents first and read again.
 */
final class AuditBench {

    private static final long SEED = 4;
    private static final String THROUGH_DOCUMENTS = "--documents";

    /** Worked by hand for the published reports; null is a verification, which claims nothing. */
    private static final Map<String, String> SUPPORTED = Map.of(
            "pingdingshan-2020", "88",
            "shangjie-2021", "97.51",
            "yiyang-2021", "99.98",
            "dongxihu-2020", "95.64",
            "zhanjiang-2020", "null");

    private static final Map<String, Predicate<JsonNode>> GROUPS = groups();

    private final Map<String, int[]> rules = new TreeMap<>();
    private final Map<String, int[]> recall = new TreeMap<>();
    private int emitted;
    private int matched;
    private int touching;
    private int wrongScores;

    private AuditBench() {}

    static void run(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            GalleryAudit.print();
            PlantedErrors.of(PopulationOptions.of(SEED, 3, 1, 3, 2017, 2024)).print();
            return;
        }
        if (arguments.getFirst().equals(THROUGH_DOCUMENTS)) {
            PlantedErrors.throughDocuments(
                            PopulationOptions.of(SEED, 3, 1, 0, 2018, 2022),
                            List.of(Format.DOCX, Format.HTML, Format.TEXT_BARS, Format.XLSX))
                    .print();
            return;
        }
        var documents = Path.of(arguments.getFirst());
        var truths = arguments.size() > 1 ? Path.of(arguments.get(1)) : documents.resolveSibling("truth");
        var bench = new AuditBench();
        for (var file : files(documents)) {
            var name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
            var truth = truths.resolve(name + ".json");
            if (Files.exists(truth)) {
                bench.add(name, file, JsonMapper.builder().build().readTree(Files.readString(truth)));
            }
        }
        if (bench.recall.isEmpty()) {
            System.err.println("明鉴：在“%s”里没有找到“%s”中有真值的文件。".formatted(documents, truths));
            System.exit(2);
        }
        bench.print();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void add(String name, Path file, JsonNode truth) throws IOException {
        var outcomes = audit(file);
        var findings = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
        var discrepancies = Matching.stream(truth.path("discrepancies")).toList();
        System.out.printf("%n== %s ==%n", name);
        supported(name, outcomes);
        findings.forEach(finding -> judge(finding, discrepancies));
        discrepancies.forEach(discrepancy -> count(discrepancy, findings));
        findings.forEach(finding -> checks(finding, truth));
    }

    private static List<AuditOutcome> audit(Path file) throws IOException {
        try {
            var document = new DocumentExtraction().extract(file.getFileName().toString(), Files.readAllBytes(file));
            return new ReportReader()
                    .read(document).reports().stream().map(new Auditor()::audit).toList();
        } catch (ExtractionException refused) {
            return List.of();
        }
    }

    private void supported(String name, List<AuditOutcome> outcomes) {
        var worked = SUPPORTED.get(name);
        var got = outcomes.isEmpty() ? null : outcomes.getFirst().supportedScore();
        if (worked == null || outcomes.isEmpty()) {
            System.out.printf("证据支持得分 %s%n", plain(got));
            return;
        }
        boolean right = worked.equals("null") ? got == null : got != null && got.compareTo(new BigDecimal(worked)) == 0;
        wrongScores += right ? 0 : 1;
        System.out.printf("证据支持得分 %s，手算 %s%s%n", plain(got), worked, right ? "" : "  不符");
    }

    private static String plain(@Nullable BigDecimal score) {
        return score == null ? "null" : score.stripTrailingZeros().toPlainString();
    }

    private void judge(Finding finding, List<JsonNode> discrepancies) {
        var ids = discrepancies.stream()
                .filter(discrepancy -> Matching.matches(finding, discrepancy))
                .map(discrepancy -> id(discrepancy) + (Matching.matchesByPlace(finding, discrepancy) ? "" : "?"))
                .toList();
        emitted++;
        matched += ids.isEmpty() ? 0 : 1;
        rules.computeIfAbsent(finding.rule(), rule -> new int[2])[ids.isEmpty() ? 1 : 0]++;
        System.out.printf(
                "  %s %-34s %s  %s%n",
                ids.isEmpty() ? "误" : "对", finding.rule(), finding.title(), String.join(" ", ids));
    }

    private void count(JsonNode discrepancy, List<Finding> findings) {
        boolean found = findings.stream().anyMatch(finding -> Matching.matches(finding, discrepancy));
        boolean placed = findings.stream().anyMatch(finding -> Matching.matchesByPlace(finding, discrepancy));
        GROUPS.forEach((group, holds) -> {
            if (holds.test(discrepancy)) {
                var tally = recall.computeIfAbsent(group, key -> new int[3]);
                tally[0]++;
                tally[1] += found ? 1 : 0;
                tally[2] += placed ? 1 : 0;
            }
        });
        if (!found) {
            System.out.printf(
                    "  漏 %-34s %s%n",
                    id(discrepancy) + " " + text(discrepancy, "certainty") + "/" + text(discrepancy, "kind"),
                    text(discrepancy, "title"));
        }
    }

    /** A finding about a sum that is right: its arithmetic is the check's, and what it doubts is the result. */
    private void checks(Finding finding, JsonNode truth) {
        var sum = Matching.normalise(finding.explanation().replaceFirst("，.*", ""));
        Matching.stream(truth.path("checks_that_pass"))
                .filter(check -> Matching.normalise(text(check, "arithmetic")).equals(sum))
                .filter(check -> finding.reported().contains(sum.replaceFirst(".*=", "")))
                .forEach(check -> {
                    touching++;
                    System.out.printf("  碰 %-34s %s ↔ %s%n", finding.rule(), finding.title(), text(check, "what"));
                });
    }

    private void print() {
        System.out.printf("%n%6s %6s  规则%n", "对", "误");
        rules.forEach((rule, tally) -> System.out.printf("%6d %6d  %s%n", tally[0], tally[1], rule));
        System.out.printf("%n%8s %6s %6s %6s  真值（“引文”：出处也相合）%n", "召回率", "应有", "找到", "引文");
        recall.forEach((group, tally) -> System.out.printf(
                Locale.ROOT,
                "%8.4f %6d %6d %6d  %s%n",
                ratio(tally[1], tally[0]),
                tally[0],
                tally[1],
                tally[2],
                group));
        System.out.printf(
                Locale.ROOT,
                "%n合计：疑点 %d，其中对 %d（%.4f）；碰到正确算式 %d；证据支持得分不符 %d%n",
                emitted,
                matched,
                ratio(matched, emitted),
                touching,
                wrongScores);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static Map<String, Predicate<JsonNode>> groups() {
        var groups = new TreeMap<String, Predicate<JsonNode>>();
        groups.put("certain 由数字", disc -> is(disc, "certain") && by(disc).equals("figures"));
        groups.put("certain 由文字", disc -> is(disc, "certain") && by(disc).equals("text"));
        groups.put(
                "certain 重大",
                disc -> is(disc, "certain")
                        && text(disc, "severity").equals("high")
                        && !text(disc, "kind").equals("completeness"));
        groups.put("likely", disc -> is(disc, "likely"));
        groups.put("judgement", disc -> is(disc, "judgement"));
        groups.put("除 certain 由数字以外", disc -> !is(disc, "certain") || !by(disc).equals("figures"));
        return groups;
    }

    private static boolean is(JsonNode discrepancy, String certainty) {
        return text(discrepancy, "certainty").equals(certainty);
    }

    private static String by(JsonNode discrepancy) {
        return Objects.requireNonNullElse(nullable(discrepancy, "by"), "figures");
    }

    private static String id(JsonNode discrepancy) {
        return text(discrepancy, "id");
    }

    private static String text(JsonNode node, String key) {
        return Objects.requireNonNullElse(nullable(node, key), "");
    }

    private static @Nullable String nullable(JsonNode node, String key) {
        var value = node.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
