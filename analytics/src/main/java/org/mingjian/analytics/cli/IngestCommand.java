package org.mingjian.analytics.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.data.ingest.BatchOutcome;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.mingjian.data.template.RowPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Reads files and folders, audits them and stores them; can be stopped between files and started again. */
@Command(name = "ingest", description = "读取文件或文件夹，核对后入库")
final class IngestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Parameters(arity = "1..*", paramLabel = "路径")
    private List<Path> paths = List.of();

    @Option(names = "--origin", paramLabel = "来源", description = "REAL 真实（默认）、SAMPLE 样例", defaultValue = "REAL")
    private String origin = "REAL";

    @Option(names = "--report", paramLabel = "文件.csv", description = "把每个文件的结果写成表格")
    private @Nullable Path report;

    @Option(names = "--json", description = "每个文件的结果输出一行 JSON")
    private boolean json;

    @Option(names = "--strict-tables", description = "数据表有错行时整表退回；不加则保留正确行")
    private boolean strictTables;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var outcome = run(out, spec.commandLine().getErr());
        if (report != null) {
            OutcomeFile.write(report, outcome.files());
        }
        if (!json) {
            out.print(new OutcomeTable(outcome.files()).text());
            out.println(outcome.message());
        }
        out.flush();
        return outcome.isComplete() ? 0 : 2;
    }

    /** The store is closed before anything else is told, so that a stop during the rest harms nothing. */
    private BatchOutcome run(PrintWriter out, PrintWriter err) throws IOException {
        var steps = rules.steps(home.home, err);
        try (var stop = new StopSignal();
                var store = Store.open(home.home)) {
            var shown = new ProgressLine(err, Terminal.isInteractive());
            var outcome = new Admission(store, steps)
                    .with(strictTables ? RowPolicy.REFUSE_FILE : RowPolicy.KEEP_GOOD_ROWS)
                    .admit(
                            paths,
                            Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                            (done, total, file) -> {
                                shown.done(done, total, file);
                                print(out, file);
                            },
                            stop::isStopped);
            shown.finish();
            return outcome;
        }
    }

    private void print(PrintWriter out, FileOutcome file) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(OutcomeFile.wire(file)));
            out.flush();
        }
    }
}
