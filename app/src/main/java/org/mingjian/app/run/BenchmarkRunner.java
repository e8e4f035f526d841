package org.mingjian.app.run;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.benchmark.BenchmarkRuns;
import org.mingjian.analytics.benchmark.RunProgress;
import org.mingjian.data.model.Origin;
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

    private final Store store;
    private final RunQueries queries;
    private final String command;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile RunProgress progress = new RunProgress("", null);
    private volatile @Nullable Thread thread;

    BenchmarkRunner(Store store, RunQueries queries, @Value("${mingjian.benchmark.command:}") String command) {
        this.store = store;
        this.queries = queries;
        this.command = command;
    }

    public boolean isRunning() {
        return running.get();
    }

    /** Where the run in hand stands, in one sentence. */
    public String sentence() {
        return progress.sentence();
    }

    public List<RunRow> latest() {
        return queries.latest();
    }

    /** Starts a run in the background; false while another is under way. */
    public boolean start(Origin origin, Runnable changed) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        progress = new RunProgress("正在导出快照", null);
        thread = Thread.ofPlatform().name("benchmark-run").daemon().start(() -> {
            try {
                run(origin, changed);
            } finally {
                running.set(false);
                changed.run();
            }
        });
        return true;
    }

    private void run(Origin origin, Runnable changed) {
        try {
            BenchmarkRuns.run(store, origin, words(), line -> {
                progress = RunProgress.of(line, progress);
                changed.run();
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // The run itself keeps the sentence for the page; the trace is for the maintainer.
            LOG.error("基准运行失败", broken);
        }
    }

    private List<String> words() {
        return Arrays.stream(command.split(Pattern.quote("|"), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        var left = thread;
        if (left != null) {
            left.interrupt();
        }
    }
}
