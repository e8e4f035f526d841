package org.mingjian.analytics.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.gallery.GalleryDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.read.ReportReader;

/**
 * Speed per format: extraction alone, then with reading and audit, as a ratio in one run (读取速度). The two take turns,
 * so that whatever else the machine does slows both, and all formats are warmed up before the first is measured.
 */
final class ReadingSpeed {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final int CORES = 2;
    private static final int COPIES = 10;
    private static final Set<Format> TEXT = EnumSet.of(Format.TEXT_BARS, Format.TEXT_CELLS);

    private static final Auditor AUDITOR = new Auditor();

    private ReadingSpeed() {}

    static void print(Map<Format, List<GalleryDocument.Content>> files) throws Exception {
        System.out.printf("%n%-10s %6s %12s %14s %6s%n", "格式", "文件", "提取 ms/份", "提取+读+核 ms", "比值");
        for (int round = 0; round < WARM_UP; round++) {
            files.values().forEach(contents -> readable(contents).forEach(ReadingSpeed::read));
        }
        for (var entry : files.entrySet()) {
            var readable = readable(entry.getValue());
            if (readable.isEmpty()) {
                System.out.printf("%-10s %6d  不能读取%n", entry.getKey().label(), 0);
                continue;
            }
            var extracted = new ArrayList<Long>();
            var all = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                extracted.add(nanoseconds(() -> readable.forEach(ReadingSpeed::extract)));
                all.add(nanoseconds(() -> readable.forEach(ReadingSpeed::read)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %6d %12.2f %14.2f %6.2f%n",
                    entry.getKey().label(),
                    readable.size(),
                    median(extracted) / readable.size(),
                    median(all) / readable.size(),
                    median(all) / median(extracted));
        }
        printTextRate(files);
    }

    private static void printTextRate(Map<Format, List<GalleryDocument.Content>> files) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (int copy = 0; copy < COPIES; copy++) {
            TEXT.stream()
                    .flatMap(format -> files.get(format).stream())
                    .forEach(file -> work.add(() -> {
                        read(file);
                        return null;
                    }));
        }
        try (var workers = Executors.newFixedThreadPool(CORES)) {
            var times = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                times.add(nanoseconds(() -> {
                    for (var done : workers.invokeAll(work)) {
                        done.get();
                    }
                }));
            }
            double time = median(times);
            System.out.printf(Locale.ROOT, "文本报告：每秒 %.0f 份（%d 个线程）%n", work.size() / time * 1000, CORES);
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

    private static void extract(GalleryDocument.Content file) {
        try {
            new DocumentExtraction().extract(file.name(), file.bytes());
        } catch (ExtractionException refused) {
            throw new IllegalStateException(file.name(), refused);
        }
    }

    private static void read(GalleryDocument.Content file) {
        try {
            var extracted = new DocumentExtraction().extract(file.name(), file.bytes());
            new ReportReader().read(extracted).reports().forEach(AUDITOR::audit);
        } catch (ExtractionException refused) {
            throw new IllegalStateException(file.name(), refused);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long nanoseconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Milliseconds. */
    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }
}
