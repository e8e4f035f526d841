package org.mingjian.analytics.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.gallery.GalleryDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.read.ReportReader;

/**
 * Speed per format: the CPU time of extraction, of reading and of audit, and what the two add to the first, as a ratio
 * in one run (读取速度). The three take turns at each document and the formats in each round, so that whatever else the
 * machine does slows all of them; rounds count from when compiled code has arrived. The collector's threads are not in it.
 */
final class ReadingSpeed {

    /** Where so many rounds take as long as as many before them but for this share, the compiler is done. */
    private static final double STILL = 0.05;

    private static final int WARM_UP = 5;
    private static final int MOST_WARM_UP = 6;
    private static final int ROUNDS = 15;
    private static final int CORES = 2;
    private static final int COPIES = 10;
    private static final Set<Format> TEXT = EnumSet.of(Format.TEXT_BARS, Format.TEXT_CELLS);

    private static final Auditor AUDITOR = new Auditor();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nanoseconds of CPU. */
    private record Times(long extraction, long reading, long audit) {

        static final Times NONE = new Times(0, 0, 0);

        long all() {
            return extraction + reading + audit;
        }

        Times plus(Times other) {
            return new Times(extraction + other.extraction, reading + other.reading, audit + other.audit);
        }

        static Times median(List<Times> rounds) {
            return new Times(
                    median(rounds, Times::extraction), median(rounds, Times::reading), median(rounds, Times::audit));
        }

        private static long median(List<Times> rounds, ToLongFunction<Times> part) {
            return rounds.stream().mapToLong(part).sorted().toArray()[rounds.size() / 2];
        }
    }

    private ReadingSpeed() {}

    static void print(Map<Format, List<GalleryDocument.Content>> files) throws Exception {
        var readable = files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> readable(entry.getValue())));
        System.out.printf("%n预热%d轮。%n", warmUp(readable.values()));
        System.out.printf(
                "%-10s %6s %10s %10s %10s %14s %14s%n",
                "格式", "文件", "提取 ms/份", "读取 ms/份", "核对 ms/份", "(提取+读取)/提取", "(提取+读取+核对)/提取");
        for (var format : files.keySet()) {
            var contents = readable.get(format);
            if (contents.isEmpty()) {
                System.out.printf("%-10s %6d  不能读取%n", format.label(), 0);
            } else {
                print(format, contents);
            }
        }
        printTextRate(files);
    }

    private static void print(Format format, List<GalleryDocument.Content> contents) {
        var rounds = new ArrayList<Times>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(contents));
        }
        var times = Times.median(rounds);
        double extraction = times.extraction();
        double perFile = 1e6 * contents.size();
        System.out.printf(
                Locale.ROOT,
                "%-10s %6d %12.2f %12.2f %12.2f %18.2f %20.2f%n",
                format.label(),
                contents.size(),
                extraction / perFile,
                times.reading() / perFile,
                times.audit() / perFile,
                (extraction + times.reading()) / extraction,
                times.all() / extraction);
    }

    /** Reads everything until some rounds take as long as those before; in how many rounds. */
    private static int warmUp(Collection<List<GalleryDocument.Content>> files) {
        long before = Long.MAX_VALUE;
        for (int turn = 1; turn <= MOST_WARM_UP; turn++) {
            var rounds = new ArrayList<Times>();
            for (int round = 0; round < WARM_UP; round++) {
                rounds.add(files.stream().map(ReadingSpeed::round).reduce(Times.NONE, Times::plus));
            }
            long now = Times.median(rounds).all();
            if (now > before * (1 - STILL)) {
                return turn * WARM_UP;
            }
            before = now;
        }
        return MOST_WARM_UP * WARM_UP;
    }

    private static Times round(List<GalleryDocument.Content> files) {
        return files.stream().map(ReadingSpeed::times).reduce(Times.NONE, Times::plus);
    }

    private static Times times(GalleryDocument.Content file) {
        try {
            long start = THREADS.getCurrentThreadCpuTime();
            var document = new DocumentExtraction().extract(file.name(), file.bytes());
            long extracted = THREADS.getCurrentThreadCpuTime();
            var reports = new ReportReader().read(document).reports();
            long read = THREADS.getCurrentThreadCpuTime();
            reports.forEach(AUDITOR::audit);
            return new Times(extracted - start, read - extracted, THREADS.getCurrentThreadCpuTime() - read);
        } catch (ExtractionException refused) {
            throw new IllegalStateException(file.name(), refused);
        }
    }

    private static void printTextRate(Map<Format, List<GalleryDocument.Content>> files) throws Exception {
        var work = new ArrayList<Callable<Times>>();
        for (int copy = 0; copy < COPIES; copy++) {
            TEXT.stream().flatMap(format -> files.get(format).stream()).forEach(file -> work.add(() -> times(file)));
        }
        try (var workers = Executors.newFixedThreadPool(CORES)) {
            var rounds = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                for (var done : workers.invokeAll(work)) {
                    done.get();
                }
                rounds.add(System.nanoTime() - start);
            }
            double seconds = rounds.stream().sorted().toList().get(ROUNDS / 2) / 1e9;
            System.out.printf(Locale.ROOT, "文本报告：每秒 %.0f 份（%d 个线程）%n", work.size() / seconds, CORES);
        }
    }

    private static List<GalleryDocument.Content> readable(List<GalleryDocument.Content> files) {
        return files.stream().filter(ReadingSpeed::isReadable).toList();
    }

    private static boolean isReadable(GalleryDocument.Content file) {
        try {
            return !new DocumentExtraction()
                    .extract(file.name(), file.bytes())
                    .blocks()
                    .isEmpty();
        } catch (ExtractionException refused) {
            return false;
        }
    }
}
