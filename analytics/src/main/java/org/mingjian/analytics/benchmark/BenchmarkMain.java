package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.mingjian.data.exchange.ExchangeException;

/**
 * The job process (基准进程). Exit 0: results published; 2: the arguments or the data cannot be used; 3: the results it is to
 * complete are of another version of the code; 1: it failed. Standard output carries progress as JSON lines and nothing
 * else; standard error one sentence on failure.
 */
public final class BenchmarkMain {

    static final int OUTDATED = 3;

    private static final int ENDED = 143;

    private BenchmarkMain() {}

    public static void main(String[] arguments) {
        System.setProperty("log4j2.configurationFile", "classpath:org/mingjian/analytics/benchmark/log4j2.properties");
        int code = run(System.out, System.err, arguments);
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        var progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var options = BenchmarkOptions.parse(arguments);
            BenchmarkProcess.check(options);
            if (options.untilInputEnds()) {
                endWithInput();
            }
            execute(options, progress);
            return 0;
        } catch (OutdatedResultsException outdated) {
            return say(err, progress, OUTDATED, String.valueOf(outdated.getMessage()));
        } catch (BenchmarkException | ExchangeException refused) {
            if (refused.getCause() != null) {
                refused.getCause().printStackTrace(err);
            }
            return say(err, progress, 2, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failed) {
            failed.printStackTrace(err);
            return say(err, progress, 1, "基准任务失败：%s；已有的结果没有改动。".formatted(firstLine(failed)));
        }
    }

    private static int say(PrintStream err, Progress progress, int code, String sentence) {
        progress.failed(sentence);
        new PrintStream(err, true, StandardCharsets.UTF_8).println(sentence);
        return code;
    }

    /** The first line of the message, for a sentence; the rest goes to the log. */
    static String firstLine(Throwable failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse(failed.getClass().getSimpleName());
    }

    private static void execute(BenchmarkOptions options, Progress progress) throws IOException {
        var code = CodeVersion.of();
        if (options.code() != null && !options.code().equals(code)) {
            throw new OutdatedResultsException();
        }
        var work = options.work();
        if (work != null) {
            Files.createDirectories(work);
            System.setProperty("java.io.tmpdir", work.toString());
        }
        progress.started(BenchmarkProcess.JOBS.size(), code);
        long start = System.nanoTime();
        try (var session = JobSession.of(options)) {
            new BenchmarkProcess(session, progress).run(options);
        }
        progress.done((System.nanoTime() - start) / 1_000_000);
    }

    /**
     * Whoever started this process holds the other end of its input. When that program is gone, killed with no chance to
     * say so, the input ends, and nobody waits for the results any more.
     */
    private static void endWithInput() {
        Thread.ofPlatform().name("starter-watch").daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is said to this process; only the end counts.
                }
            } catch (IOException gone) {
                System.err.println(gone.getMessage());
            }
            System.err.println("启动基准的程序已经结束，基准进程随之结束。");
            Runtime.getRuntime().halt(ENDED);
        });
    }
}
