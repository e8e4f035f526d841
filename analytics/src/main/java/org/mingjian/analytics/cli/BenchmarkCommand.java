package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingjian.analytics.benchmark.BenchmarkRuns;
import org.mingjian.analytics.benchmark.RunProgress;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the benchmarks of one origin. */
@Command(name = "benchmark", description = "计算比较基准")
final class BenchmarkCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--origin",
            paramLabel = "来源",
            description = "REAL 真实（默认）、SAMPLE 样例、SYNTHETIC 模拟",
            defaultValue = "REAL")
    private String origin = "REAL";

    @Override
    public Integer call() throws InterruptedException {
        try (var store = Store.open(home.home)) {
            run(
                    store,
                    Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                    spec.commandLine().getOut());
            return 0;
        }
    }

    /** Fails with the sentence why; the last good results then stay. */
    static void run(Store store, Origin origin, PrintWriter out) throws InterruptedException {
        var command = System.getProperty("mingjian.benchmark.command", "").split("\\|");
        var words = Arrays.stream(command).filter(word -> !word.isEmpty()).toList();
        var said = new RunProgress[] {new RunProgress("", null)};
        BenchmarkRuns.run(store, origin, words, line -> {
            var now = RunProgress.of(line, said[0]);
            if (!now.equals(said[0])) {
                out.println("  " + now.sentence() + "……");
                out.flush();
            }
            said[0] = now;
        });
        out.println("比较基准已算好并发布。");
        out.flush();
    }
}
