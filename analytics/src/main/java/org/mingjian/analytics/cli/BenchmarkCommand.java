package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.benchmark.BenchmarkRuns;
import org.mingjian.analytics.benchmark.RunProgress;
import org.mingjian.analytics.benchmark.RunRequest;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the benchmarks of one origin: what changed since the published run, or everything. */
@Command(name = "benchmark", description = "计算比较基准")
final class BenchmarkCommand implements Callable<Integer> {

    static final String STARTED_BY = "命令行";
    private static final int STOPPED = 130;

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

    @Option(names = "--full", description = "全部重算；不加时只补算数据有变化的年度和受其影响的年度")
    private boolean full;

    @Option(names = "--master", paramLabel = "地址", description = "Spark 集群地址，如 spark://主机:7077；默认用本机")
    private @Nullable String master;

    @Option(names = "--shared", paramLabel = "目录", description = "集群各机器以同一路径看到的共享目录，用集群时必须给出")
    private @Nullable Path shared;

    @Option(names = "--properties", paramLabel = "文件", description = "Spark 配置文件（spark-defaults.conf 格式）")
    private @Nullable Path properties;

    @Override
    public Integer call() {
        if (master != null && !master.startsWith("local") && shared == null) {
            throw new IllegalArgumentException("用集群计算时要用 --shared 指明各机器共享的目录，见 docs/cluster.md。");
        }
        var request = new RunRequest(origin(), STARTED_BY, full, shared, master, properties);
        try (var stop = new StopSignal(
                        Thread.currentThread()::interrupt, "基准运行已取消，上一次的结果保持不变。", "基准运行没有及时停下，上一次的结果保持不变。");
                var store = Store.open(home.home, "命令 benchmark")) {
            run(store, request, spec.commandLine().getOut());
            return stop.isStopped() ? STOPPED : 0;
        } catch (InterruptedException cancelled) {
            return STOPPED;
        }
    }

    private Origin origin() {
        try {
            return Origin.valueOf(origin.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("不认识的数据来源 %s，可用 REAL、SAMPLE、SYNTHETIC。".formatted(origin), unknown);
        }
    }

    /** Fails with the sentence why; the last good results then stay. */
    static void run(Store store, RunRequest request, PrintWriter out) throws InterruptedException {
        var command = System.getProperty("mingjian.benchmark.command", "").split("\\|");
        var words = Arrays.stream(command).filter(word -> !word.isEmpty()).toList();
        var said = new RunProgress[] {RunProgress.NONE};
        var outcome = BenchmarkRuns.run(store, request, words, now -> {
            if (!now.sentence().equals(said[0].sentence())) {
                say(out, "  [%2d%%] %s……".formatted(now.percent(), now.sentence()));
            }
            said[0] = now;
        });
        say(out, outcome.published() ? "比较基准已算好并发布：" + outcome.sentence() : outcome.sentence());
    }

    private static void say(PrintWriter out, String sentence) {
        out.println(sentence);
        out.flush();
    }
}
