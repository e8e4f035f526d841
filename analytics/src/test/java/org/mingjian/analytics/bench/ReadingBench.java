package org.mingjian.analytics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.gallery.Gallery;
import org.mingjian.analytics.gallery.GalleryDocument;
import org.mingjian.analytics.gallery.GalleryReader;
import org.mingjian.analytics.gallery.Item;
import org.mingjian.analytics.gallery.LabelledFolder;
import org.mingjian.analytics.gallery.Result;
import org.mingjian.analytics.gallery.Tally;

/**
 * How much is read, and how fast (读取测量): recall and precision per report, format, layout and measure with every
 * miss, over the gallery and over folders of documents with truths; then the speed of reading beside extraction.
 * Usage: {@code ./mingjian bench reading [documents [truths]]}; the truths are looked for beside the documents, in a
 * folder {@code truth} under them or next to them.
 */
final class ReadingBench {

    private static final int EDITIONS = 2;

    private ReadingBench() {}

    static void run(List<String> arguments) throws Exception {
        var documents = Gallery.of(EDITIONS, EnumSet.allOf(Format.class));
        var results = new ArrayList<Result>();
        var reader = new GalleryReader();
        for (var document : documents) {
            results.add(reader.read(document));
        }
        print("样张", results);
        if (!arguments.isEmpty()) {
            var folder = Path.of(arguments.getFirst());
            var truths = arguments.size() > 1 ? Path.of(arguments.get(1)) : truths(folder);
            var labelled = LabelledFolder.read(folder, truths);
            if (labelled.isEmpty()) {
                System.err.println("明鉴：在“%s”里没有找到“%s”中有真值的文件。".formatted(folder, truths));
                System.exit(2);
            }
            print(folder.toString(), labelled);
        }
        ReadingSpeed.print(byFormat(documents));
    }

    private static Path truths(Path folder) {
        for (var place : List.of(folder.resolve("truth"), folder.resolveSibling("truth"))) {
            if (Files.isDirectory(place)) {
                return place;
            }
        }
        return folder;
    }

    private static Map<Format, List<GalleryDocument.Content>> byFormat(List<GalleryDocument> documents) {
        var files = new TreeMap<Format, List<GalleryDocument.Content>>();
        documents.stream()
                .filter(document -> !document.format().isTwoFiles())
                .forEach(document -> files.computeIfAbsent(document.format(), format -> new ArrayList<>())
                        .addAll(document.files()));
        return files;
    }

    private static void print(String title, List<Result> results) throws IOException {
        System.out.printf("%n== %s ==%n", title);
        table("报告", grouped(results, Result::document));
        table("格式", grouped(results, Result::format));
        table("版式", grouped(results, Result::layout));
        var measures = new TreeMap<String, List<Item>>();
        for (var item : Result.items(results)) {
            measures.computeIfAbsent(item.category() + " " + item.label(), label -> new ArrayList<>())
                    .add(item);
        }
        table("指标", measures);
        var core =
                Tally.of(Result.items(results).stream().filter(Result::isCore).toList());
        System.out.printf(Locale.ROOT, "%n合计（数值、总分、分项、任务、指标行）：召回率 %.4f，准确率 %.4f%n", core.recall(), core.precision());
        System.out.println("\n漏读与多读：");
        results.forEach(result -> result.lines().forEach(System.out::println));
    }

    private static Map<String, List<Item>> grouped(List<Result> results, Function<Result, String> key) {
        var groups = new TreeMap<String, List<Item>>();
        for (var result : results) {
            groups.computeIfAbsent(key.apply(result), name -> new ArrayList<>())
                    .addAll(result.items().stream().filter(Result::isCore).toList());
        }
        return groups;
    }

    private static void table(String name, Map<String, List<Item>> groups) {
        System.out.printf("%n%8s %8s %6s %6s %6s  %s%n", "召回率", "准确率", "应读", "漏读", "多读", name);
        groups.forEach((key, items) -> {
            var tally = Tally.of(items);
            System.out.printf(
                    Locale.ROOT,
                    "%8.4f %8.4f %6d %6d %6d  %s%n",
                    tally.recall(),
                    tally.precision(),
                    tally.truth(),
                    tally.missed(),
                    tally.extra(),
                    key);
        });
    }
}
