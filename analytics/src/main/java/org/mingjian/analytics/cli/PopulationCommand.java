package org.mingjian.analytics.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a population of any size as a dataset, for benchmarks, notebooks and measurements. */
@Command(name = "population", description = "生成模拟数据集（Parquet）")
final class PopulationCommand implements Callable<Integer> {

    private static final int EVERY = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "文件夹", description = "数据集写到哪里；须是新的或空的文件夹")
    private Path folder = Path.of("");

    @Option(names = "--departments", paramLabel = "个数", description = "部门个数（默认 ${DEFAULT-VALUE}）")
    private int departments = 300;

    @Option(names = "--from", paramLabel = "年", description = "首年（默认 ${DEFAULT-VALUE}）")
    private int from = 2017;

    @Option(names = "--to", paramLabel = "年", description = "末年（默认 ${DEFAULT-VALUE}）")
    private int to = 2024;

    @Option(names = "--lines", paramLabel = "行数", description = "每份自评表约多少行指标（默认 ${DEFAULT-VALUE}）")
    private int lines = 30;

    @Option(names = "--seed", paramLabel = "数", description = "随机种子；同一种子得同样的数据（默认 ${DEFAULT-VALUE}）")
    private long seed = 20_260_101L;

    @Option(names = "--pages", description = "连同模拟文档的页面一起写")
    private boolean pages;

    @Option(names = "--no-audit", description = "不核对：没有疑点和应得分，快得多")
    private boolean unaudited;

    @Option(names = "--threads", paramLabel = "个数", description = "线程数（默认为处理器个数）")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var options = PopulationOptions.ofDepartments(seed, departments, from, to, lines, pages);
        long start = System.nanoTime();
        var told = new long[] {EVERY};
        var run = new PopulationGenerator.Run(Math.max(1, threads), !unaudited, reports -> {
            if (reports >= told[0]) {
                told[0] = reports / EVERY * EVERY + EVERY;
                out.println("  已写报告 %d 份".formatted(reports));
                out.flush();
            }
        });
        var manifest = PopulationGenerator.generate(options, folder, run);
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = manifest.rows().values().stream().mapToLong(Long::longValue).sum();
        out.println("模拟数据写在 %s：部门 %d 个，报告 %d 份，指标 %d 行，共 %d 行，用时 %.1f 秒（每秒 %.0f 行）。"
                .formatted(
                        folder,
                        manifest.rows().get("department"),
                        manifest.rows().get("report"),
                        manifest.rows().get("indicator"),
                        rows,
                        seconds,
                        rows / seconds));
        out.flush();
        return 0;
    }
}
