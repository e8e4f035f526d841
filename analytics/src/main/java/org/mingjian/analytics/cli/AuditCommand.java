package org.mingjian.analytics.cli;

import java.util.concurrent.Callable;
import org.mingjian.analytics.admission.Reaudit;
import org.mingjian.data.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Audits the whole store again. */
@Command(name = "audit", description = "按现行规则重新核对全库")
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var steps = rules.steps(home.home, spec.commandLine().getErr());
        try (var store = Store.open(home.home)) {
            var outcome = new Reaudit(store, steps).run((done, total, report) -> {
                if (done % 100 == 0 || done == total) {
                    out.println("[%d/%d]".formatted(done, total));
                    out.flush();
                }
            });
            out.println(outcome.message());
            ChangeTable.lines(outcome.changes()).forEach(out::println);
            outcome.failures().forEach(out::println);
            return outcome.failures().isEmpty() ? 0 : 2;
        }
    }
}
