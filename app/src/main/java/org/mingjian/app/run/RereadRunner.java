package org.mingjian.app.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile String sentence = "";
    private volatile @Nullable Thread thread;

    RereadRunner(Store store, RulesInForce rules) {
        this.store = store;
        this.rules = rules;
    }

    private Rereading rereading() {
        return new Rereading(store, rules.steps());
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Where the run stands, or what the last one did; empty before the first. */
    public String sentence() {
        return sentence;
    }

    /** The files an earlier version of the reader read. */
    public List<String> outdated() {
        return rereading().outdated();
    }

    /** Starts a run; false while another is under way. The listener is called on the run's thread. */
    public boolean start(Runnable changed) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        sentence = "正在重新读取……";
        thread = Thread.ofPlatform().name("reread").daemon().start(() -> {
            try {
                run(changed);
            } finally {
                running.set(false);
                changed.run();
            }
        });
        return true;
    }

    private void run(Runnable changed) {
        try {
            var outcome = rereading()
                    .run(
                            (done, total, document) -> {
                                sentence = "正在重新读取：%d/%d".formatted(done, total);
                                changed.run();
                            },
                            () -> stopped);
            outcome.failures().forEach(LOG::warn);
            sentence = outcome.message()
                    + (outcome.failures().isEmpty() ? "" : outcome.failures().getFirst());
        } catch (RuntimeException broken) {
            LOG.error("重新读取中断", broken);
            sentence = "重新读取中断：%s已有内容保持不变，可再次运行。".formatted(broken.getMessage());
        }
    }

    /** The original in hand is finished before the store closes. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        var left = thread;
        if (left != null) {
            left.join(LONGEST_WAIT_MILLIS);
        }
    }
}
