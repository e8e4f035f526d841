package org.mingjian.analytics.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measured rebuild in a process of its own (一次重算): seconds from the beginning of the first job to the end of each,
 * in the order in which they were begun, seconds of the process, and memory in bytes. Two jobs run at a time.
 */
record Rebuild(Map<String, Double> ends, double seconds, double processor, long resident, long heap) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->\\d+M\\(");

    double firstThree() {
        return ends.values().stream()
                .limit(3)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    double allJobs() {
        return ends.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** A process without a cache, as after a build. */
    static Rebuild cold(Path dataset, Path output) throws IOException, InterruptedException {
        return run(command(), dataset, output);
    }

    /** A process that leaves the cache at its end, as the first run of a bureau does. */
    static Rebuild leaving(Path cache, Path dataset, Path output) throws IOException, InterruptedException {
        return run(with("-XX:AOTCacheOutput=" + cache), dataset, output);
    }

    /** A process that starts with the cache, as all later runs of a bureau do. */
    static Rebuild cached(Path cache, Path dataset, Path output) throws IOException, InterruptedException {
        return run(with("-XX:AOTCache=" + cache), dataset, output);
    }

    private static List<String> with(String flag) {
        var line = command();
        line.add(1, flag);
        return line;
    }

    /** The second rebuild of a process that does two. */
    static Rebuild warm(Path dataset, Path output) throws IOException, InterruptedException {
        var line = command();
        int path = line.indexOf("-cp") + 1;
        line.set(path, ownClasses() + ":" + line.get(path));
        line.set(line.size() - 1, TwoRebuilds.class.getName());
        return run(line, dataset, output);
    }

    /** Without the cache the launcher names, which may be of another build. */
    private static List<String> command() {
        var words = System.getProperty("mingjian.benchmark.command", "").split("\\|");
        var line = new ArrayList<>(Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !word.startsWith("-XX:AOTCache"))
                .toList());
        if (line.isEmpty()) {
            throw new BenchmarkException("没有设置基准作业的命令，请用 ./mingjian bench benchmarks 启动。");
        }
        return line;
    }

    private static String ownClasses() {
        return Path.of(Rebuild.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static Rebuild run(List<String> command, Path dataset, Path output)
            throws IOException, InterruptedException {
        var collections = Files.createTempFile("collections", ".log");
        var line = new ArrayList<>(command);
        line.add(1, "-Xlog:gc:file=" + collections);
        line.addAll(List.of("--dataset", dataset.toString(), "--output", output.toString(), "--master", "local[*]"));
        long start = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var resident = new long[1];
        var processor = new double[1];
        var watch = Thread.ofVirtual().start(() -> watch(process, resident, processor));
        var ends = new LinkedHashMap<String, Double>();
        var began = new long[1];
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // A JVM that leaves a cache says so on the same stream.
            lines.lines().filter(text -> text.startsWith("{")).forEach(text -> note(text, ends, began));
        }
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.join();
        if (code != 0) {
            throw new BenchmarkException("基准作业以代码 %d 结束。".formatted(code));
        }
        return new Rebuild(ends, seconds, processor[0], resident[0], heap(collections));
    }

    private static void note(String line, Map<String, Double> ends, long[] began) {
        var event = JSON.readTree(line);
        var job = event.path("job").asString("");
        switch (event.path("event").asString("")) {
            case "job-started" -> {
                began[0] = ends.isEmpty() ? System.nanoTime() : began[0];
                ends.put(job, 0.0);
            }
            case "job-done" -> ends.put(job, (System.nanoTime() - began[0]) / 1e9);
            default -> {
                // Not the beginning nor the end of a job.
            }
        }
    }

    private static void watch(Process process, long[] resident, double[] processor) {
        var status = Path.of("/proc/%d/status".formatted(process.pid()));
        try {
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                process.info().totalCpuDuration().ifPresent(time -> processor[0] = time.toMillis() / 1000.0);
                if (Files.isReadable(status)) {
                    Files.readAllLines(status).stream()
                            .filter(text -> text.startsWith("VmHWM"))
                            .map(text -> text.replaceAll("\\D", ""))
                            .forEach(kilobytes -> resident[0] = Long.parseLong(kilobytes) << 10);
                }
            }
        } catch (IOException ended) {
            // The process ended between the question and the answer; what was seen before stands.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The fullest the heap was before a collection. */
    private static long heap(Path collections) throws IOException {
        try (var lines = Files.lines(collections)) {
            return lines.map(COLLECTED::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)) << 20)
                    .max()
                    .orElse(0);
        }
    }
}
