package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.mingjian.data.exchange.ExchangeException;

/**
 * The job process (基准进程). Exit 0: results published; 2: the arguments or the data cannot be used; 1: it failed.
 * Standard output carries progress as JSON lines and nothing else; standard error one sentence on failure.
 */
public final class BenchmarkMain {

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
            execute(options, progress);
            return 0;
        } catch (BenchmarkException | ExchangeException refused) {
            if (refused.getCause() != null) {
                refused.getCause().printStackTrace(err);
            }
            return say(err, progress, 2, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace(err);
            return say(err, progress, 1, "基准任务失败：%s；已有的结果没有改动。".formatted(firstLine(failed)));
        }
    }

    private static int say(PrintStream err, Progress progress, int code, String sentence) {
        progress.failed(sentence);
        new PrintStream(err, true, StandardCharsets.UTF_8).println(sentence);
        return code;
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse(failed.getClass().getSimpleName());
    }

    private static void execute(BenchmarkOptions options, Progress progress) throws IOException {
        progress.started(BenchmarkProcess.JOBS.size());
        long start = System.nanoTime();
        try (var session = session(options)) {
            new BenchmarkProcess(session, progress).run(options);
        }
        progress.done((System.nanoTime() - start) / 1_000_000);
    }

    private static SparkSession session(BenchmarkOptions options) {
        var builder = SparkSession.builder()
                .appName("明鉴基准")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1");
        SessionSettings.of(Runtime.getRuntime().availableProcessors()).forEach(builder::config);
        return options.master() == null
                ? builder.getOrCreate()
                : builder.master(options.master()).getOrCreate();
    }
}
