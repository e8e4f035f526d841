package org.mingjian.analytics.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/**
 * Time and memory of taking in a folder (整批导入测量), beside the time that taking the same files apart needs alone.
 * Usage: {@code FolderBench [folder]}; without a folder, 400 files are made of the samples, each of another year, with
 * one in ten broken, empty, or none of ours. Start it with {@code -Xmx1g} to see the bound kept.
 */
public final class FolderBench {

    private static final int FILES = 400;
    private static final int FIRST_YEAR = 2001;

    private FolderBench() {}

    public static void main(String[] arguments) throws Exception {
        var work = Files.createTempDirectory("folder-bench");
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : mixed(work.resolve("files"));
        double apart = extractAlone(folder);
        long start = System.nanoTime();
        try (var store = Store.open(work.resolve("home"))) {
            var outcome = new Admission(store, Steps.standard())
                    .admit(List.of(folder), Origin.SAMPLE, (done, total, file) -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(outcome.message());
            System.out.printf(
                    Locale.ROOT,
                    "folder %.1f s, %.1f files/s; extraction alone, one thread %.1f s; ratio %.2f%n",
                    seconds,
                    outcome.files().size() / seconds,
                    apart,
                    seconds / apart);
            long again = System.nanoTime();
            var second = new Admission(store, Steps.standard())
                    .admit(List.of(folder), Origin.SAMPLE, (done, total, file) -> {});
            System.out.printf(
                    Locale.ROOT,
                    "second run %.1f s, %d known already%n",
                    (System.nanoTime() - again) / 1e9,
                    second.count(FileOutcome.Unchanged.class));
        }
        memory();
    }

    private static void memory() throws IOException {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "heap at most %d MB of %d MB%n",
                heap >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        var status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            try (var lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
            }
        }
    }

    private static double extractAlone(Path folder) throws IOException {
        var extraction = new DocumentExtraction();
        long start = System.nanoTime();
        long blocks = 0;
        for (var item : BatchFiles.of(List.of(folder)).items()) {
            if (item.skipped() == null && !item.name().endsWith(".zip")) {
                try {
                    blocks += extraction
                            .extract(item.name(), Files.readAllBytes(item.path()))
                            .blocks()
                            .size();
                } catch (ExtractionException refused) {
                    blocks++;
                }
            }
        }
        if (blocks == 0) {
            throw new IllegalStateException("nothing was extracted from " + folder);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Files of all sample formats, no two alike. */
    private static Path mixed(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> samples;
        try (var files = Files.list(Path.of("data/samples"))) {
            samples = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (int number = 0; number < FILES; number++) {
            var sample = samples.get(number % samples.size());
            var name = sample.getFileName().toString();
            int year = FIRST_YEAR + number / samples.size();
            var content = of(year, name, Files.readAllBytes(sample));
            write(folder, number, name, content);
        }
        return folder;
    }

    private static void write(Path folder, int number, String name, byte[] content) throws IOException {
        var file = "%03d-%s".formatted(number, name);
        switch (number % 40) {
            case 7 -> Files.write(folder.resolve(file), new byte[0]);
            case 17 -> Files.write(folder.resolve(file), Arrays.copyOf(content, content.length / 2));
            case 27 -> Files.writeString(folder.resolve(file), "今天天气很好，第%d号。".formatted(number));
            case 37 -> Files.write(folder.resolve(file + ".png"), content);
            default -> Files.write(folder.resolve(file), content);
        }
    }

    private static byte[] of(int year, String name, byte[] content) throws IOException {
        return name.endsWith("x") ? repacked(year, content) : text(year, content);
    }

    private static byte[] text(int year, byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("20(20|21)", String.valueOf(year))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repacked(int year, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(content));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean isText = entry.getName().matches("word/document.xml|xl/sharedStrings.xml|xl/worksheets/.*xml");
                var part = in.readAllBytes();
                out.write(isText ? text(year, part) : part);
            }
        }
        return bytes.toByteArray();
    }
}
