package org.mingjian.analytics.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files and folders, audits them and stores them. */
@Command(name = "ingest", description = "读取文件或文件夹，核对后入库")
final class IngestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(arity = "1..*", paramLabel = "路径")
    private List<Path> paths = List.of();

    @Option(names = "--origin", paramLabel = "来源", description = "REAL 真实（默认）、SAMPLE 样例", defaultValue = "REAL")
    private String origin = "REAL";

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var store = Store.open(home.home)) {
            var batch = new Admission(store, Steps.standard())
                    .admit(paths, Origin.valueOf(origin.toUpperCase(Locale.ROOT)), (done, total, outcome) -> {
                        out.println("[%d/%d] %s".formatted(done, total, outcome.message()));
                        outcome.problems().stream()
                                .map(Problem::message)
                                .filter(message -> !outcome.message().contains(message))
                                .forEach(message -> out.println("        " + message));
                        out.flush();
                    });
            out.println(batch.message());
            return batch.isComplete() ? 0 : 2;
        }
    }
}
