package org.mingjian.analytics.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.exchange.StoreExport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/**
 * One run of the benchmarks from store to store (对标运行): snapshot out, jobs in a process of their own, results in.
 * Whatever fails, the last good results stay and the run says why. Sees no Spark, so that the dashboard may lead a run.
 */
public final class BenchmarkRun {

    /** The system property with the command of the job process, its words divided by {@code |}. */
    public static final String COMMAND_PROPERTY = "mingjian.benchmark.command";

    private final Store store;
    private final String command;
    private volatile @Nullable Process process;

    public BenchmarkRun(Store store, String command) {
        this.store = store;
        this.command = command;
    }

    /**
     * Runs to the end; the listener hears each line of the job's progress.
     * Answers the sentence why it failed, absent when the results are published.
     */
    public @Nullable String run(Origin origin, Consumer<String> progress) {
        var runId = BenchmarkImport.begin(store, origin);
        try {
            var failure = jobs(runId, origin, progress);
            if (failure != null) {
                BenchmarkImport.fail(store, runId, failure);
            }
            return failure;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            BenchmarkImport.cancel(store, runId);
            return "基准运行已取消。";
        } catch (IOException | RuntimeException broken) {
            var sentence = "基准没有算成：%s".formatted(broken.getMessage());
            BenchmarkImport.fail(store, runId, sentence);
            return sentence;
        }
    }

    private @Nullable String jobs(String runId, Origin origin, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (command.isBlank()) {
            throw new ExchangeException("没有设置基准作业的命令，请用 ./mingjian 启动。");
        }
        var folder = store.home().resolve("runs").resolve(runId).toAbsolutePath();
        Files.createDirectories(folder);
        var results = folder.resolve("results");
        var failure = execute(words(origin, StoreExport.snapshot(store, origin), results), folder, progress);
        if (failure == null) {
            BenchmarkImport.into(store, runId, origin, results);
        }
        return failure;
    }

    private List<String> words(Origin origin, Path snapshot, Path results) {
        var words = new ArrayList<>(Arrays.asList(command.split(Pattern.quote("|"), -1)));
        words.removeIf(String::isEmpty);
        words.addAll(List.of("--dataset", snapshot.toString(), "--output", results.toString()));
        words.addAll(List.of("--origin", origin.name()));
        return words;
    }

    /** Absent when the process ended well; else the sentence it wrote, or its exit code and where its log is. */
    private @Nullable String execute(List<String> words, Path folder, Consumer<String> progress)
            throws IOException, InterruptedException {
        var log = folder.resolve("log");
        var started = new ProcessBuilder(words).redirectError(log.toFile()).start();
        process = started;
        try (var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                var kept = Files.newBufferedWriter(folder.resolve("progress"))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                progress.accept(line);
            }
        }
        int code = started.waitFor();
        process = null;
        return code == 0 ? null : said(log, code);
    }

    private static String said(Path log, int code) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> !line.isBlank() && line.codePoints().anyMatch(Character::isIdeographic))
                .reduce((first, last) -> last)
                .orElse("作业进程以代码 %d 结束，没有说明原因；日志在 %s。".formatted(code, log));
    }

    /** Ends the job process, if one runs; the run then fails with that reason. */
    public void stop() {
        var left = process;
        if (left != null) {
            left.destroy();
        }
    }
}
