package org.mingjian.analytics.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.exchange.StoreExport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/**
 * A benchmark run from store to store (一次基准): snapshot, the job process, results back in. Knows nothing of Spark.
 * The command starts the job process without its arguments; progress lines are passed on as they come. A run that
 * fails or is interrupted leaves the last good results and is recorded with its reason.
 */
public final class BenchmarkRuns {

    private BenchmarkRuns() {}

    /** Runs in the calling thread and returns the run's id; interrupting the thread cancels the run. */
    public static String run(Store store, Origin origin, List<String> command, Consumer<String> progress)
            throws InterruptedException {
        var runId = BenchmarkImport.begin(store, origin);
        try {
            if (command.isEmpty()) {
                throw new BenchmarkException("没有设置基准作业的命令，请用 ./mingjian 启动。");
            }
            var folder = store.home().toAbsolutePath().resolve("runs").resolve(runId);
            Files.createDirectories(folder);
            var snapshot = StoreExport.snapshot(store, origin);
            process(command, snapshot, folder, origin, progress);
            BenchmarkImport.into(store, runId, origin, folder.resolve("results"));
            return runId;
        } catch (InterruptedException stopped) {
            BenchmarkImport.cancel(store, runId);
            throw stopped;
        } catch (ExchangeException | BenchmarkException failed) {
            BenchmarkImport.fail(store, runId, String.valueOf(failed.getMessage()));
            throw failed;
        } catch (IOException | RuntimeException failed) {
            var message = "基准没有运行成：%s；上一次的结果保持不变。".formatted(failed.getMessage());
            BenchmarkImport.fail(store, runId, message);
            throw new BenchmarkException(message, failed);
        }
    }

    private static void process(
            List<String> command, Path snapshot, Path folder, Origin origin, Consumer<String> progress)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(command);
        line.addAll(List.of("--dataset", snapshot.toString()));
        line.addAll(List.of("--output", folder.resolve("results").toString()));
        line.addAll(List.of("--origin", origin.name()));
        var log = folder.resolve("log");
        var process = new ProcessBuilder(line).redirectError(log.toFile()).start();
        // Read beside this thread, so that an interrupt is noticed while the process is silent.
        var reader = Thread.ofVirtual().start(() -> pass(process, progress));
        try {
            int code = process.waitFor();
            reader.join();
            if (code != 0) {
                throw new BenchmarkException(lastLine(log, code));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void pass(Process process, Consumer<String> progress) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(progress);
        } catch (IOException | java.io.UncheckedIOException closed) {
            progress.accept("{\"event\":\"progress-lost\"}");
        }
    }

    private static String lastLine(Path log, int code) throws IOException {
        var lines = Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.isBlank())
                .toList();
        return lines.isEmpty() ? "基准进程以代码 %d 结束，没有说明原因。".formatted(code) : lines.getLast();
    }
}
