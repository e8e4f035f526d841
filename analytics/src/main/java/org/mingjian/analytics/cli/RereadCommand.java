package org.mingjian.analytics.cli;

import java.util.concurrent.Callable;
import org.mingjian.analytics.admission.Rereading;
import org.mingjian.data.store.Reread;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads originals again that an earlier version of the reader read. */
@Command(name = "reread", description = "用现行读取程序重新读取旧版读过的原件")
final class RereadCommand implements Callable<Integer> {

    private static final int BETWEEN_LINES = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--list", description = "只列出旧版读过的原件")
    private boolean list;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var steps = rules.steps(home.home, spec.commandLine().getErr());
        try (var stop = new StopSignal();
                var store = Store.open(home.home)) {
            var rereading = new Rereading(store, steps);
            if (list) {
                rereading.outdated().forEach(out::println);
                out.flush();
                return 0;
            }
            var outcome = rereading.run(
                    (done, total, document) -> {
                        if (done % BETWEEN_LINES == 0 || done == total) {
                            out.println("[%d/%d]".formatted(done, total));
                            out.flush();
                        }
                    },
                    stop::isStopped);
            outcome.changes().stream()
                    .filter(change -> change.kind() != Reread.Change.Kind.SAME)
                    .map(RereadCommand::line)
                    .forEach(out::println);
            out.println(outcome.message());
            outcome.failures().forEach(out::println);
            out.flush();
            return outcome.failures().isEmpty() && outcome.left() == 0 ? 0 : 2;
        }
    }

    private static String line(Reread.Change change) {
        var figures = change.figures();
        var findings = change.findings();
        return "%s %d年（第%d版）%s：数值新增 %d、减少 %d、改变 %d；疑点新增 %d、消失 %d、改变 %d"
                .formatted(
                        change.department(),
                        change.fiscalYear(),
                        change.version(),
                        word(change.kind()),
                        figures.added(),
                        figures.removed(),
                        figures.changed(),
                        findings.appeared(),
                        findings.vanished(),
                        findings.changed());
    }

    private static String word(Reread.Change.Kind kind) {
        return switch (kind) {
            case SAME -> "没有变化";
            case CHANGED -> "有变化";
            case FOUND -> "新读出";
            case GONE -> "改归其他报告";
        };
    }
}
