package org.mingjian.analytics.benchmark;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Says how far Spark's own stages have come (阶段进度), at most twice a second. How many stages a job will need is not known
 * ahead: Spark plans the next from what the last one found.
 */
final class StageWatch extends SparkListener {

    private static final long BETWEEN_NANOS = 500_000_000;

    private final Progress progress;
    private int stages;
    private int tasks;
    private int tasksDone;
    private long said;

    StageWatch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        tasks += stage.stageInfo().numTasks();
        say();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        tasksDone++;
        say();
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
        stages++;
        say();
    }

    private void say() {
        long now = System.nanoTime();
        if (now - said > BETWEEN_NANOS) {
            said = now;
            progress.stage(stages, tasksDone, tasks);
        }
    }
}
