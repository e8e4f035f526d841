package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.exchange.DataFolder;

/**
 * The folder of one run (运行目录), {@code runs/<id>/} of the store's home. Closing it leaves the log and nothing else: the
 * snapshot, the results and what Spark wrote on the side are gone, here and on shared storage.
 */
final class RunFolder implements AutoCloseable {

    /** Marks our own lines among those of the job process. */
    static final String MARK = " ▸ ";

    private static final String RUNS = "runs";
    private static final String LOG = "log";
    private static final int KEPT_LOGS = 50;
    private static final int LONGEST_LOG = 200_000;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Path folder;
    private final Path data;

    private RunFolder(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /** Makes the folder; snapshot and results lie in the shared folder where there is one. */
    static RunFolder create(Path home, String runId, @Nullable Path shared) throws IOException {
        var folder = home.toAbsolutePath().resolve(RUNS).resolve(runId);
        Files.createDirectories(folder);
        var data = shared == null ? folder : shared.toAbsolutePath().resolve("mingjian-" + runId);
        Files.createDirectories(data);
        return new RunFolder(folder, data);
    }

    Path snapshot() {
        return data.resolve("snapshot");
    }

    Path results() {
        return data.resolve("results");
    }

    Path work() {
        return folder.resolve("work");
    }

    Path log() {
        return folder.resolve(LOG);
    }

    /** Adds a line of our own to the log, by the clock in China. */
    void note(String sentence) throws IOException {
        Files.writeString(
                log(),
                SECOND.format(LocalTime.now(CHINA)) + MARK + sentence + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The last line the job process itself wrote, if any. */
    @Nullable
    String lastLine() throws IOException {
        if (!Files.exists(log())) {
            return null;
        }
        return Files.readString(log(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.contains(MARK))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Deletes snapshot and results, so that they can be made anew. */
    void clear() throws IOException {
        DataFolder.delete(snapshot());
        DataFolder.delete(results());
    }

    @Override
    public void close() throws IOException {
        leaveLog(folder);
        if (!data.equals(folder)) {
            DataFolder.delete(data);
        }
    }

    /** The end of a run's log; empty when it wrote none or it is no longer kept. */
    static String log(Path home, String runId) {
        var log = home.resolve(RUNS).resolve(runId).resolve(LOG);
        try {
            var text = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
            return text.length() <= LONGEST_LOG ? text : "……\n" + text.substring(text.length() - LONGEST_LOG);
        } catch (IOException broken) {
            return "日志 %s 读不出来：%s。".formatted(log, broken.getMessage());
        }
    }

    /**
     * Clears away what runs left behind whose program was killed, and the logs of all but the latest runs. Only for the
     * owner of the store, while no run is under way.
     */
    static void tidy(Path home, List<String> latestFirst) throws IOException {
        var runs = home.toAbsolutePath().resolve(RUNS);
        if (!Files.isDirectory(runs)) {
            return;
        }
        var kept = new HashSet<>(latestFirst.subList(0, Math.min(KEPT_LOGS, latestFirst.size())));
        for (var folder : content(runs)) {
            if (kept.contains(String.valueOf(folder.getFileName()))) {
                leaveLog(folder);
            } else {
                DataFolder.delete(folder);
            }
        }
    }

    private static void leaveLog(Path folder) throws IOException {
        for (var left : content(folder)) {
            if (!left.endsWith(LOG)) {
                DataFolder.delete(left);
            }
        }
    }

    private static List<Path> content(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
