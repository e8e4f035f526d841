package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Writes down, in the driver, which task starts and ends on which executor, for a test outside: {@code start 17 1},
 * {@code end 17 1}, {@code lost 17 1}. Spark makes it by name and hands it its settings.
 */
public final class TaskWatch extends SparkListener {

    static final String FILE = "spark.mingjian.tasks";

    private final Path file;

    public TaskWatch(SparkConf settings) {
        this.file = Path.of(settings.get(FILE));
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart task) {
        write("start", task.taskInfo().taskId(), task.taskInfo().executorId());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        var word = task.reason() instanceof TaskFailedReason ? "lost" : "end";
        write(word, task.taskInfo().taskId(), task.taskInfo().executorId());
    }

    private void write(String word, long task, String executor) {
        try {
            Files.writeString(
                    file,
                    "%s %d %s\n".formatted(word, task, executor),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
