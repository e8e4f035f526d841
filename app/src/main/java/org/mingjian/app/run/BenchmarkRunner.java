package org.mingjian.app.run;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.benchmark.BenchmarkRuns;
import org.mingjian.analytics.benchmark.RunProgress;
import org.mingjian.analytics.benchmark.RunRequest;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.RunSentences;
import org.mingjian.data.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Runs the benchmarks in a process of their own (运行基准): snapshot out, jobs, results in. One at a time; whatever fails,
 * the last good results stay and the run says why. The command is the property {@code mingjian.benchmark.command}, its
 * words divided by {@code |}.
 */
@Service
public class BenchmarkRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkRunner.class);
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final Store store;
    private final String command;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RunningBenchmark running;

    BenchmarkRunner(Store store, @Value("${mingjian.benchmark.command:}") String command) {
        this.store = store;
        this.command = command;
    }

    /** The run that is under way, as it stands now. */
    public Optional<RunState> running() {
        var now = running;
        return now == null ? Optional.empty() : Optional.of(now.state());
    }

    /** The latest runs, the latest first. */
    public List<BenchmarkRun> latest(int most) {
        return store.benchmarkRuns().list().stream().limit(most).toList();
    }

    /** The log of a run as far as it is kept. */
    public String log(String runId) {
        return BenchmarkRuns.log(store, runId);
    }

    /** Shows an earlier version of the results to everybody again. */
    public void republish(String runId) {
        store.benchmarkRuns().republish(runId);
        changed();
    }

    /** Calls the listener, on any thread, whenever the run in hand moves on or the book of runs changes. */
    public Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Starts a run in the background, of what changed or of everything; returns the sentence why not when one is under
     * way.
     */
    public synchronized Optional<String> start(Origin origin, boolean full, String account) {
        var before = running;
        if (before != null) {
            return Optional.of(RunSentences.since(before.startedBy, before.startedAt) + "；请等它结束，或先取消它。");
        }
        var run = new RunningBenchmark(RunRequest.local(origin, "看板用户 " + account, full));
        running = run;
        run.thread.start();
        return Optional.empty();
    }

    /** Asks the run in hand to end; it is over when {@link #running()} says so. */
    public void cancel() {
        var now = running;
        if (now != null) {
            now.cancel();
            changed();
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private List<String> words() {
        return Arrays.stream(command.split(Pattern.quote("|"), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The run in hand is cancelled, recorded as such, and its process ended before the store closes. */
    @Override
    public void close() throws InterruptedException {
        var left = running;
        if (left != null) {
            left.cancel();
            left.thread.join(LONGEST_WAIT_MILLIS);
        }
    }

    /** One run with the thread it runs in. */
    private final class RunningBenchmark {

        private final RunRequest request;
        private final String startedBy;
        private final Instant startedAt = Instant.now();
        private final Thread thread;
        private volatile RunProgress progress = RunProgress.NONE;
        private volatile boolean cancelled;

        RunningBenchmark(RunRequest request) {
            this.request = request;
            this.startedBy = request.startedBy();
            this.thread = Thread.ofPlatform().name("benchmark-run").daemon().unstarted(this::run);
        }

        RunState state() {
            return new RunState(request.origin(), startedBy, startedAt, progress, cancelled);
        }

        void cancel() {
            cancelled = true;
            thread.interrupt();
        }

        private void run() {
            try {
                BenchmarkRuns.run(store, request, words(), now -> {
                    progress = now;
                    changed();
                });
            } catch (InterruptedException stopped) {
                LOG.info("基准运行已取消");
            } catch (RuntimeException broken) {
                // The run itself keeps the sentence for the page; the trace is for the maintainer.
                LOG.error("基准运行失败", broken);
            } finally {
                running = null;
                changed();
            }
        }
    }
}
