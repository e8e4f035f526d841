package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingjian.analytics.benchmark.BenchmarkRun;
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
    public Integer call() {
        try (var store = Store.open(home.home)) {
            return run(
                    store,
                    Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                    spec.commandLine().getOut());
        }
    }

    static int run(Store store, Origin origin, PrintWriter out) {
        var command = System.getProperty(BenchmarkRun.COMMAND_PROPERTY, "");
        var failure = new BenchmarkRun(store, command).run(origin, line -> {
            out.println("  " + line);
            out.flush();
        });
        out.println(failure == null ? "比较基准已算好并发布。" : failure);
        out.flush();
        return failure == null ? 0 : 2;
    }
}
