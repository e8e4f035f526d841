package org.mingjian.app.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.exchange.StoreExport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Runs the benchmarks in a process of their own (运行基准): snapshot out, jobs, results in. One at a time; whatever fails,
 * the last good results stay and the run says why. The command is the property {@code mingjian.benchmark.command}, its
 * words divided by {@code |}.
 */
@Service
public class BenchmarkRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkRunner.class);

    private final Store store;
    private final RunQueries queries;
    private final String command;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile RunProgress progress = new RunProgress("", null);
    private volatile @Nullable Process process;

    BenchmarkRunner(Store store, RunQueries queries, @Value("${mingjian.benchmark.command:}") String command) {
        this.store = store;
        this.queries = queries;
        this.command = command;
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Where the run in hand stands, in one sentence. */
    public String sentence() {
        return progress.sentence();
    }

    public List<RunRow> latest() {
        return queries.latest();
    }

    /** Starts a run in the background; false while another is under way. */
    public boolean start(Origin origin, Runnable changed) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        progress = new RunProgress("正在导出快照", null);
        Thread.ofPlatform().name("benchmark-run").daemon().start(() -> {
            try {
                run(origin, changed);
            } finally {
                running.set(false);
                changed.run();
            }
        });
        return true;
    }

    private void run(Origin origin, Runnable changed) {
        var runId = BenchmarkImport.begin(store, origin);
        changed.run();
        try {
            if (command.isBlank()) {
                throw new ExchangeException("没有设置基准作业的命令，请用 mingjian serve 或 mingjian demo 启动看板。");
            }
            var folder = store.home().resolve("runs").resolve(runId).toAbsolutePath();
            Files.createDirectories(folder);
            var snapshot = StoreExport.snapshot(store, origin);
            var failure = execute(words(origin, snapshot, folder.resolve("results")), folder, changed);
            if (failure == null) {
                BenchmarkImport.into(store, runId, origin, folder.resolve("results"));
            } else {
                BenchmarkImport.fail(store, runId, failure);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            BenchmarkImport.cancel(store, runId);
        } catch (IOException | RuntimeException broken) {
            LOG.error("基准运行 {} 失败", runId, broken);
            BenchmarkImport.fail(store, runId, "基准没有算成：%s".formatted(broken.getMessage()));
        }
    }

    private List<String> words(Origin origin, Path snapshot, Path results) {
        var words = new ArrayList<>(Arrays.asList(command.split(Pattern.quote("|"), -1)));
        words.removeIf(String::isEmpty);
        words.addAll(List.of("--dataset", snapshot.toString(), "--output", results.toString()));
        words.addAll(List.of("--origin", origin.name()));
        return words;
    }

    /** Absent when the process ended well, else why not; what it wrote besides progress stands in {@code log}. */
    private @Nullable String execute(List<String> words, Path folder, Runnable changed)
            throws IOException, InterruptedException {
        var log = folder.resolve("log");
        var started = new ProcessBuilder(words).redirectError(log.toFile()).start();
        process = started;
        try (var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                progress = RunProgress.of(line, progress);
                changed.run();
            }
        }
        int code = started.waitFor();
        process = null;
        if (code == 0) {
            return null;
        }
        var said = progress.failure();
        return said == null ? "作业进程以代码 %d 结束，没有说明原因；日志在 %s。".formatted(code, log) : said;
    }

    @Override
    public void close() {
        var left = process;
        if (left != null) {
            left.destroy();
        }
    }
}
