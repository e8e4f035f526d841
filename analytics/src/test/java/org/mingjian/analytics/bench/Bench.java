package org.mingjian.analytics.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.read.ReportReader;

/**
 * Speed of reading and auditing (测量), as ratios within one run.
 * Usage: {@code ./mingjian bench [folder]}; without a folder the samples are read. Each figure is the median of seven
 * rounds after three to warm up. {@code bench reading} measures how much is read, see {@link ReadingBench}; {@code bench audit} what is found, see {@link AuditBench}.
 */
public final class Bench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int REPEATS = 20;

    private record Source(String name, byte[] content) {}

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("reading")) {
            ReadingBench.run(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("audit")) {
            AuditBench.run(List.of(arguments).subList(1, arguments.length));
            return;
        }
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "data/samples");
        var sources = sources(folder);
        if (sources.isEmpty()) {
            System.err.println("明鉴：文件夹“" + folder + "”里没有可读的文件。");
            System.exit(2);
        }
        System.out.printf(
                Locale.ROOT, "%-44s %10s %10s %10s %7s%n", "file", "extract ms", "read ms", "audit ms", "ratio");
        for (var source : sources) {
            measure(source);
        }
    }

    private static List<Source> sources(Path folder) throws Exception {
        var sources = new ArrayList<Source>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.matches(".*\\.(txt|docx|xlsx|html|csv)")) {
                    sources.add(new Source(name, Files.readAllBytes(file)));
                }
            }
        }
        return sources;
    }

    private static void measure(Source source) throws Exception {
        var extraction = new DocumentExtraction();
        var document = extraction.extract(source.name(), source.content());
        var reports = new ReportReader().read(document).reports();
        double extract = median(() -> extraction.extract(source.name(), source.content()));
        double read = median(() -> new ReportReader().read(document));
        double audit = median(() -> reports.forEach(new Auditor()::audit));
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.2f %10.2f %10.2f %7.2f%n",
                source.name(),
                extract,
                read,
                audit,
                (extract + read + audit) / extract);
        used(document);
    }

    private static void used(ExtractedDocument document) {
        if (document.blocks().isEmpty()) {
            throw new IllegalStateException("nothing was extracted from " + document.file());
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Milliseconds for one run. */
    private static double median(Work work) throws Exception {
        var times = new ArrayList<Long>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                work.run();
            }
            if (round >= WARM_UP) {
                times.add(System.nanoTime() - start);
            }
        }
        times.sort(Long::compare);
        return Duration.ofNanos(times.get(times.size() / 2)).toNanos() / 1e6 / REPEATS;
    }
}
