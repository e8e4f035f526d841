package org.mingjian.analytics.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The job process seen from the program that starts it (基准进程): started with its data and folders, read line by line, and
 * ended with all its children when the thread that waits for it is interrupted.
 */
final class JobProcess implements JobRunner {

    private static final String CACHE = "-XX:AOTCache=";
    private static final String NEW_CACHE = "-XX:AOTCacheOutput=";
    private static final int KILLED = 137;
    private static final int STOPPED = 143;
    private static final int BY_KEYBOARD = 130;
    private static final long PATIENCE_SECONDS = 5;

    private final List<String> command;

    /** The command starts {@link BenchmarkMain} without its arguments. */
    JobProcess(List<String> command) {
        this.command = command.stream().map(JobProcess::usedOrMade).toList();
    }

    /**
     * The cache of classes and of what the compiler learnt (AOT 缓存) that the command names; where there is none yet, this
     * run leaves one at its end.
     *
     * @see "Decision 0150"
     */
    private static String usedOrMade(String word) {
        boolean missing = word.startsWith(CACHE) && !Files.exists(Path.of(word.substring(CACHE.length())));
        return missing ? word.replace(CACHE, NEW_CACHE) : word;
    }

    @Override
    public void run(JobRequest request, Consumer<String> lines) throws IOException, InterruptedException {
        if (command.isEmpty()) {
            throw new BenchmarkException("没有设置基准作业的命令，请用 ./mingjian 启动。");
        }
        var folder = request.folder();
        // Its standard input stays open as long as this program lives: that is how it notices our end.
        var process = new ProcessBuilder(line(request))
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        // Read beside this thread, so that an interrupt is noticed while the process is silent.
        var reader = Thread.ofVirtual().start(() -> pass(process, lines));
        try {
            int code = process.waitFor();
            reader.join();
            check(code, folder);
        } finally {
            end(process);
        }
    }

    private List<String> line(JobRequest request) {
        var folder = request.folder();
        var line = new ArrayList<>(command);
        line.addAll(List.of("--dataset", folder.snapshot().toString()));
        line.addAll(List.of("--output", folder.results().toString()));
        line.addAll(List.of("--work", folder.work().toString()));
        line.addAll(List.of("--origin", request.origin().name()));
        line.addAll(List.of("--until-input-ends", "true"));
        var base = request.plan().base();
        if (base != null) {
            var years = request.plan().changedYears().stream().map(String::valueOf);
            line.addAll(List.of("--changed", years.collect(Collectors.joining(","))));
            line.addAll(List.of("--code", base.basis().codeVersion()));
        }
        line.addAll(request.settings());
        return line;
    }

    private static void check(int code, RunFolder folder) throws IOException, InterruptedException {
        switch (code) {
            case 0 -> {
                // The results are there.
            }
            case BenchmarkMain.OUTDATED -> throw new OutdatedResultsException();
            // Ctrl-C reaches every process of the terminal, this one perhaps a moment later.
            case BY_KEYBOARD -> throw new InterruptedException("stopped by the keyboard");
            case KILLED, STOPPED ->
                throw new BenchmarkException("基准进程被强行结束（信号%d），可能是内存不足或有人结束了它；上一次的结果保持不变，可重新运行。".formatted(code - 128));
            default -> {
                var said = folder.lastLine();
                throw new BenchmarkException(said == null ? "基准进程以代码 %d 结束，没有说明原因。".formatted(code) : said);
            }
        }
    }

    /** First politely, so that it can clear away, then by force; its children too. */
    private static void end(Process process) {
        var family = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static void pass(Process process, Consumer<String> lines) {
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines().forEach(lines);
        } catch (IOException | UncheckedIOException closed) {
            lines.accept("{\"event\":\"progress-lost\"}");
        }
    }
}
