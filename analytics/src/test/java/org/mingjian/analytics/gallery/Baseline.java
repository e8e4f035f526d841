package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the reader reached last on the gallery (基线), by layout and format; it may only rise. */
final class Baseline {

    private static final Path FILE = Path.of("src/test/resources/org/mingjian/analytics/gallery/baseline.tsv");
    private static final String HEAD = "layout\tformat\trecall\tprecision\tidentity\tdetails";

    private Baseline() {}

    /** Recall and precision of the core, recall of identity and of details; four decimals. */
    static Map<String, String> of(List<Result> results) {
        var rows = new TreeMap<String, List<Result>>();
        results.forEach(
                result -> rows.computeIfAbsent(result.layout() + "\t" + result.format(), key -> new ArrayList<>())
                        .add(result));
        var scores = new TreeMap<String, String>();
        rows.forEach((key, of) -> scores.put(key, scores(of)));
        return scores;
    }

    private static String scores(List<Result> results) {
        var items = Result.items(results);
        var core = Tally.of(items.stream().filter(Result::isCore).toList());
        return "%.4f\t%.4f\t%.4f\t%.4f"
                .formatted(
                        core.recall(),
                        core.precision(),
                        recall(items, Item.Category.IDENTITY),
                        recall(items, Item.Category.DETAIL));
    }

    private static double recall(List<Item> items, Item.Category category) {
        return Tally.of(items.stream()
                        .filter(item -> item.category() == category)
                        .toList())
                .recall();
    }

    static Map<String, String> stored() throws IOException {
        var stored = new TreeMap<String, String>();
        if (Files.exists(FILE)) {
            for (var line : Files.readAllLines(FILE)) {
                if (!line.equals(HEAD)) {
                    var cells = line.split("\t", 3);
                    stored.put(cells[0] + "\t" + cells[1], cells[2]);
                }
            }
        }
        return stored;
    }

    static void store(Map<String, String> scores) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        scores.forEach((key, values) -> lines.add(key + "\t" + values));
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    /** Pages are laid out with the fonts of the machine, so that lines and pages of a PDF break elsewhere on another. */
    private static double tolerance(String key) {
        return key.contains("pdf") ? 0.03 : 0;
    }

    private static boolean agree(String before, String after, double tolerance) {
        var one = before.split("\t");
        var other = after.split("\t");
        boolean agrees = one.length == other.length;
        for (int at = 0; agrees && at < one.length; at++) {
            agrees = Math.abs(Double.parseDouble(one[at]) - Double.parseDouble(other[at])) <= tolerance;
        }
        return agrees;
    }

    /** Where the scores differ from the stored ones, a sentence each. */
    static List<String> differences(Map<String, String> stored, Map<String, String> now) {
        var keys = new TreeMap<String, String>(stored);
        keys.putAll(now);
        var differences = new ArrayList<String>();
        for (var key : keys.keySet()) {
            var before = stored.get(key);
            var after = now.get(key);
            if (before == null || after == null || !agree(before, after, tolerance(key))) {
                differences.add(String.format(
                        Locale.ROOT,
                        "%s: recall, precision, identity, details were %s, are %s",
                        key.replace('\t', ' '),
                        before,
                        after));
            }
        }
        return differences;
    }
}
