package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.Store;

/**
 * Benchmark runs from store to store (基准运行): snapshot, the job process, results back in. Knows nothing of Spark.
 * One at a time. A run that fails or is interrupted leaves the last good results, is recorded with its reason, and leaves
 * nothing behind but its log.
 */
public final class BenchmarkRuns {

    private BenchmarkRuns() {}

    /**
     * Runs in the calling thread; interrupting it cancels the run. The command starts the job process without its
     * arguments. Throws when another run is under way, before anything is recorded.
     */
    public static RunOutcome run(Store store, RunRequest request, List<String> command, Consumer<RunProgress> progress)
            throws InterruptedException {
        return run(store, request, new JobProcess(command), progress);
    }

    static RunOutcome run(Store store, RunRequest request, JobRunner runner, Consumer<RunProgress> progress)
            throws InterruptedException {
        var runId = store.benchmarkRuns().begin(request.origin(), request.startedBy());
        try (var folder = folder(store, runId, request)) {
            return recorded(store, runId, new RunInHand(store, runId, request, folder, runner, progress));
        } catch (IOException broken) {
            var message = "基准没有运行成：%s；上一次的结果保持不变。".formatted(broken.getMessage());
            fail(store, runId, message);
            throw new BenchmarkException(message, broken);
        }
    }

    /** The end of the log of a run; empty when it is no longer kept. */
    public static String log(Store store, String runId) {
        return RunFolder.log(store.home(), runId);
    }

    private static RunFolder folder(Store store, String runId, RunRequest request) throws IOException {
        var ids = store.benchmarkRuns().list().stream().map(BenchmarkRun::runId).toList();
        RunFolder.tidy(store.home(), ids);
        return RunFolder.create(store.home(), runId, request.shared());
    }

    private static RunOutcome recorded(Store store, String runId, RunInHand run) throws InterruptedException {
        try {
            return run.go();
        } catch (InterruptedException stopped) {
            throw cancelled(store, runId, run);
        } catch (IOException | RuntimeException failed) {
            // A file that was closed by the interrupt is a cancelled run, not a failed one.
            if (Thread.interrupted()) {
                throw cancelled(store, runId, run);
            }
            var message = failed instanceof ExchangeException || failed instanceof BenchmarkException
                    ? String.valueOf(failed.getMessage())
                    : "基准没有运行成：%s；上一次的结果保持不变。".formatted(failed.getMessage());
            run.note(message);
            fail(store, runId, message);
            throw new BenchmarkException(message, failed);
        }
    }

    private static InterruptedException cancelled(Store store, String runId, RunInHand run) {
        run.note("已取消。");
        store.benchmarkRuns().finish(runId, BenchmarkRun.State.CANCELLED, "已取消；上一次的结果保持不变。");
        return new InterruptedException("the run was cancelled");
    }

    private static void fail(Store store, String runId, String message) {
        store.benchmarkRuns().finish(runId, BenchmarkRun.State.FAILED, message);
    }
}
