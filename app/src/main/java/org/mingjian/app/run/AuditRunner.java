package org.mingjian.app.run;

import java.util.function.Consumer;
import org.mingjian.analytics.admission.Reaudit;
import org.mingjian.data.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads the rules again and audits the whole store by them, in the background (重新读取规则并审核全库). One run at a time;
 * each report is a transaction of its own, so that a run that ends early leaves whole reports.
 */
@Service
public class AuditRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRunner.class);

    private final Store store;
    private final RulesInForce rules;
    private final SingleRun run = new SingleRun();

    AuditRunner(Store store, RulesInForce rules) {
        this.store = store;
        this.rules = rules;
    }

    public boolean isRunning() {
        return run.isRunning();
    }

    /** Where the run stands, or what the last one did; empty before the first. */
    public String sentence() {
        return run.sentence();
    }

    /** Starts a run; false while another is under way. The listener is called on the run's thread. */
    public boolean start(Runnable changed) {
        return run.start("audit", "正在读取规则……", this::audit, changed);
    }

    private void audit(Consumer<String> say) {
        try {
            if (!rules.reload()) {
                say.accept("规则文件有错误，未予采用，也没有重新审核；原来的规则继续有效。");
                return;
            }
            var outcome = new Reaudit(store, rules.steps())
                    .run((done, total, report) -> say.accept("正在重新审核：%d/%d".formatted(done, total)));
            outcome.failures().forEach(LOG::warn);
            say.accept(outcome.message()
                    + (outcome.failures().isEmpty() ? "" : outcome.failures().getFirst()));
        } catch (RuntimeException broken) {
            LOG.error("重新审核中断", broken);
            say.accept("重新审核中断：%s 已审核的报告按新规则，其余保持原样，可再次运行。".formatted(broken.getMessage()));
        }
    }
}
