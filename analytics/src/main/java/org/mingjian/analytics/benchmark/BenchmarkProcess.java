package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.DataFolder;
import org.mingjian.data.exchange.Manifest;
import org.mingjian.data.model.Origin;

/** Runs the jobs over one dataset and one origin and publishes their results whole (基准运行). */
final class BenchmarkProcess {

    static final List<BenchmarkJob> JOBS = List.of(
            new ExecutionDistribution(),
            new ThreePublicTrend(),
            new OverScoredIndicators(),
            new SuspiciousSelfScores(),
            new ScoreHeaping(),
            new Ranking(),
            new Peers(),
            new AnnualPanel());

    private static final int SIDE_BY_SIDE = 2;

    private final SparkSession session;
    private final Progress progress;
    private final List<BenchmarkJob> jobs;

    BenchmarkProcess(SparkSession session, Progress progress) {
        this(session, progress, JOBS);
    }

    BenchmarkProcess(SparkSession session, Progress progress, List<BenchmarkJob> jobs) {
        this.jobs = jobs;
        this.session = session;
        this.progress = progress;
    }

    /** Refuses, before Spark starts, what cannot be run. */
    static void check(BenchmarkOptions options) throws IOException {
        Manifest.read(options.dataset());
        if (Files.exists(options.output())) {
            throw new BenchmarkException("结果目录 %s 已经存在，请换一个目录或先删除它。".formatted(options.output()));
        }
    }

    /** Writes {@code benchmark/<name>/} under the output folder; a run that fails leaves nothing. */
    void run(BenchmarkOptions options) throws IOException {
        var origin = options.origin() == null ? onlyOrigin(options.dataset()) : options.origin();
        var partial = options.output().resolveSibling(options.output().getFileName() + ".partial");
        var stages = new StageWatch(progress);
        DataFolder.delete(partial);
        session.sparkContext().addSparkListener(stages);
        try (var facts = new Facts(session, options.dataset().toString(), origin)) {
            runAll(facts, partial, options.changedYears());
            Files.move(partial, options.output(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            session.sparkContext().removeSparkListener(stages);
            DataFolder.delete(partial);
        }
    }

    /**
     * Two jobs at a time: while one is planned, or is down to its last task, the other keeps the cores busy. The first
     * that fails ends the others.
     */
    private void runAll(Facts facts, Path folder, List<Integer> changedYears) {
        var left = new LinkedBlockingQueue<>(jobs);
        var failures = new LinkedBlockingQueue<Throwable>();
        try (var pool = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (int thread = 0; thread < SIDE_BY_SIDE; thread++) {
                pool.execute(() -> runUntilNoneIsLeft(left, failures, facts, folder, changedYears));
            }
        }
        switch (failures.poll()) {
            case null -> {}
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case Throwable failed ->
                throw new BenchmarkException(
                        "基准任务没有算成：%s；已有的结果没有改动。".formatted(BenchmarkMain.firstLine(failed)), failed);
        }
    }

    private void runUntilNoneIsLeft(
            Queue<BenchmarkJob> left, Queue<Throwable> failures, Facts facts, Path folder, List<Integer> years) {
        try {
            for (var job = left.poll(); job != null && failures.isEmpty(); job = left.poll()) {
                run(job, facts.forJob(), folder, years);
            }
        } catch (Throwable failed) {
            // Whatever it is, Spark's undeclared exceptions and errors too: a run that lacks a job must not be
            // published.
            failures.add(failed);
            session.sparkContext().cancelAllJobs();
        }
    }

    private void run(BenchmarkJob job, Facts facts, Path folder, List<Integer> changedYears) {
        int number = jobs.indexOf(job) + 1;
        progress.jobStarted(job.name(), number, jobs.size());
        session.sparkContext().setJobDescription(job.name());
        long start = System.nanoTime();
        for (var table : job.execute(facts)) {
            write(
                    affected(table, changedYears),
                    table.name(),
                    folder.resolve("benchmark").resolve(table.name()));
            progress.tableDone(table.name(), BenchmarkImport.TABLES.size());
        }
        facts.release();
        progress.jobDone(job.name(), number, jobs.size(), (System.nanoTime() - start) / 1_000_000);
    }

    /** Computing begins with the writing, so that both fail here; Spark's own exceptions are not declared. */
    private static void write(Dataset<Row> rows, String table, Path folder) {
        try {
            rows.write().parquet(folder.toString());
        } catch (Exception failed) {
            throw new BenchmarkException(
                    Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                                    .anyMatch(IOException.class::isInstance)
                            ? "结果表 %s 写不进 %s：请检查数据集的文件、磁盘空间和目录权限，然后重新运行；已有的结果没有改动。".formatted(table, folder)
                            : "结果表 %s 没有算成：%s；已有的结果没有改动。".formatted(table, BenchmarkMain.firstLine(failed)),
                    failed);
        }
    }

    /** All rows, or those that may differ after the data of some years changed. */
    private static Dataset<Row> affected(BenchmarkJob.Table table, List<Integer> changedYears) {
        if (changedYears.isEmpty()) {
            return table.rows();
        }
        return Reach.years(table.name(), changedYears)
                .map(years -> table.rows().where(col("fiscal_year").isInCollection(years)))
                .orElse(table.rows());
    }

    private Origin onlyOrigin(Path dataset) {
        var origins = session
                .read()
                .parquet(dataset.resolve("report").toString())
                .select("origin")
                .distinct()
                .limit(4)
                .collectAsList()
                .stream()
                .map(row -> Objects.requireNonNull(row.getString(0)))
                .sorted()
                .toList();
        if (origins.size() != 1) {
            throw new BenchmarkException(
                    "数据集 %s 的来源有 %s，请用 --origin 指明一个：不同来源的数据不能混在一起比较。".formatted(dataset, origins));
        }
        return Origin.valueOf(origins.getFirst());
    }
}
