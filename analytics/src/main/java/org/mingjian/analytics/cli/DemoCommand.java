package org.mingjian.analytics.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.analytics.benchmark.RunRequest;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.DatasetImport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fills a store with the samples, a synthetic population and its benchmarks; what is there already stays. */
@Command(name = "demo", description = "准备演示数据")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var store = Store.open(home.home)) {
            samples(store, out);
            if (store.benchmarkRuns().published(Origin.SYNTHETIC).isPresent()) {
                say(out, "模拟数据和比较基准已在库中。");
                return 0;
            }
            population(store, out);
            say(out, "正在用 Spark 计算比较基准（模拟数据）……");
            BenchmarkCommand.run(store, RunRequest.local(Origin.SYNTHETIC, BenchmarkCommand.STARTED_BY, false), out);
            return 0;
        }
    }

    private static void samples(Store store, PrintWriter out) throws IOException {
        var folder = Path.of(System.getProperty("mingjian.samples", "data/samples"));
        say(out, "正在读入五份样例……");
        try (var files = Files.list(folder)) {
            var documents = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            var batch = new Admission(store, Steps.standard())
                    .admit(documents, Origin.SAMPLE, (done, total, outcome) -> say(out, "  " + outcome.message()));
            say(out, batch.message());
        }
    }

    private static void population(Store store, PrintWriter out) throws IOException {
        say(out, "正在生成模拟数据（3 个省、3 个市、6 个县，8 年）……");
        DatasetImport.removeSynthetic(store);
        var dataset = store.home().resolve("population");
        remove(dataset);
        PopulationGenerator.generate(PopulationOptions.standard(), dataset);
        var imported = DatasetImport.into(store, dataset);
        say(
                out,
                "  模拟部门 %d 个，报告 %d 份，指标 %d 行，疑点 %d 条；植入的差错记录在 %s。"
                        .formatted(
                                imported.departments(),
                                imported.reports(),
                                imported.indicators(),
                                imported.findings(),
                                dataset.resolve("planted")));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(PrintWriter out, String sentence) {
        out.println(sentence);
        out.flush();
    }
}
