package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.StoreExport;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.Store;

/** The run that is under way (当前运行): its steps one after the other, each said and logged. */
final class RunInHand {

    private final Store store;
    private final String runId;
    private final RunRequest request;
    private final RunFolder folder;
    private final JobRunner runner;
    private final Consumer<RunProgress> listener;
    private final AtomicReference<RunProgress> progress = new AtomicReference<>(RunProgress.NONE);
    private volatile String code = "";

    RunInHand(
            Store store,
            String runId,
            RunRequest request,
            RunFolder folder,
            JobRunner runner,
            Consumer<RunProgress> listener) {
        this.store = store;
        this.runId = runId;
        this.request = request;
        this.folder = folder;
        this.runner = runner;
        this.listener = listener;
    }

    RunOutcome go() throws IOException, InterruptedException {
        try {
            return compute(request.full() ? null : published());
        } catch (OutdatedResultsException otherCode) {
            note(String.valueOf(otherCode.getMessage()));
            folder.clear();
            return compute(null);
        }
    }

    private RefreshPlan.@Nullable Base published() {
        return store.benchmarkRuns()
                .published(request.origin())
                .flatMap(run -> Optional.ofNullable(run.basis())
                        .map(basis -> new RefreshPlan.Base(
                                run, basis, store.benchmarkRuns().yearsSeen(run.runId()))))
                .orElse(null);
    }

    private RunOutcome compute(RefreshPlan.@Nullable Base base) throws IOException, InterruptedException {
        step("正在导出快照");
        var chosen = new RefreshPlan[] {RefreshPlan.FULL};
        var snapshot = StoreExport.into(store, request.origin(), folder.snapshot(), content -> {
            chosen[0] = RefreshPlan.of(base, content);
            return chosen[0].inputs();
        });
        var plan = chosen[0];
        if (plan.isNothing()) {
            return nothingToDo();
        }
        note(words(plan));
        stopIfAsked();
        step("正在启动作业");
        runner.run(new JobRunner.JobRequest(folder, request.origin(), plan, request.settings()), this::line);
        stopIfAsked();
        step("正在载入结果");
        BenchmarkImport.into(store, runId, request.origin(), results(plan, snapshot));
        note("已发布。");
        return new RunOutcome(runId, true, words(plan));
    }

    private BenchmarkImport.Results results(RefreshPlan plan, StoreExport.Snapshot snapshot) {
        var base = plan.base();
        var content = snapshot.content();
        var basis = new BenchmarkRun.Basis(
                snapshot.takenAt(),
                code,
                content.rulebookVersion(),
                base == null ? null : base.run().runId(),
                plan.changedYears());
        return new BenchmarkImport.Results(folder.results(), basis, content.years(), plan::covers);
    }

    private RunOutcome nothingToDo() {
        var sentence = "数据自上一次运行以来没有变化，已发布的结果就是最新的，没有重算。";
        note(sentence);
        store.benchmarkRuns().finish(runId, BenchmarkRun.State.DONE, sentence);
        return new RunOutcome(runId, false, sentence);
    }

    private static String words(RefreshPlan plan) {
        if (plan.isFull()) {
            return "全部重算。";
        }
        return plan.changedYears().stream().map(String::valueOf).collect(Collectors.joining("、"))
                + "年数据有变化，只补算受影响的年度，其余沿用已发布的结果。";
    }

    private static void stopIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the run was cancelled");
        }
    }

    private void line(String line) {
        var event = RunProgress.event(line);
        if (event.hasNonNull("code")) {
            code = event.path("code").asString("");
        }
        tell(RunProgress.of(event, now()));
    }

    private void step(String sentence) {
        tell(now().say(sentence));
    }

    private void tell(RunProgress next) {
        var before = progress.getAndSet(next);
        if (before == null || !before.sentence().equals(next.sentence())) {
            note(next.sentence());
        }
        if (!next.equals(before)) {
            listener.accept(next);
        }
    }

    private RunProgress now() {
        return Objects.requireNonNull(progress.get());
    }

    /** A log that cannot be written is a full or broken disk: the run fails, as it would a step later. */
    void note(String sentence) {
        try {
            folder.note(sentence);
        } catch (IOException broken) {
            throw new UncheckedIOException("运行日志写不进去：" + broken.getMessage(), broken);
        }
    }
}
