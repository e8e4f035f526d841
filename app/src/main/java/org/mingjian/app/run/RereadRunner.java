package org.mingjian.app.run;

import java.util.List;
import java.util.function.Consumer;
import org.mingjian.analytics.admission.Rereading;
import org.mingjian.data.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads again, in the background, the originals an earlier version of the reader read (重新读取). One run at a time;
 * stopped with the dashboard, between files, it goes on at the next start of a run.
 */
@Service
public class RereadRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RereadRunner.class);
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final Store store;
    private final RulesInForce rules;
    private final SingleRun run = new SingleRun();
    private volatile boolean stopped;

    RereadRunner(Store store, RulesInForce rules) {
        this.store = store;
        this.rules = rules;
    }

    private Rereading rereading() {
        return new Rereading(store, rules.steps());
    }

    public boolean isRunning() {
        return run.isRunning();
    }

    /** Where the run stands, or what the last one did; empty before the first. */
    public String sentence() {
        return run.sentence();
    }

    /** The files an earlier version of the reader read. */
    public List<String> outdated() {
        return rereading().outdated();
    }

    /** Starts a run; false while another is under way. The listener is called on the run's thread. */
    public boolean start(Runnable changed) {
        return run.start("reread", "正在重新读取……", this::reread, changed);
    }

    private void reread(Consumer<String> say) {
        try {
            var outcome = rereading()
                    .run((done, total, document) -> say.accept("正在重新读取：%d/%d".formatted(done, total)), () -> stopped);
            outcome.failures().forEach(LOG::warn);
            say.accept(outcome.message()
                    + (outcome.failures().isEmpty() ? "" : outcome.failures().getFirst()));
        } catch (RuntimeException broken) {
            LOG.error("重新读取中断", broken);
            say.accept("重新读取中断：%s已有内容保持不变，可再次运行。".formatted(broken.getMessage()));
        }
    }

    /** The original in hand is finished before the store closes. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        run.await(LONGEST_WAIT_MILLIS);
    }
}
