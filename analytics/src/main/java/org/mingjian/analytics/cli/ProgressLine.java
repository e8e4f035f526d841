package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.mingjian.analytics.admission.Progress;
import org.mingjian.data.ingest.FileOutcome;

/**
 * How far a batch has come (进度条): one line written over where a person watches, else a line now and then. Goes to
 * standard error, so that it never mixes with results.
 */
final class ProgressLine implements Progress<FileOutcome> {

    private static final int WIDTH = 24;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_STROKES = Duration.ofMillis(80);

    private final PrintWriter out;
    private final boolean interactive;
    private final long started = System.nanoTime();
    private long shown = started;
    private int stored;
    private int refused;
    private int problems;
    private boolean written;

    ProgressLine(PrintWriter out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    @Override
    public void done(int done, int total, FileOutcome outcome) {
        count(outcome);
        long now = System.nanoTime();
        var pause = interactive ? BETWEEN_STROKES : BETWEEN_LINES;
        if (done == total || now - shown >= pause.toNanos()) {
            shown = now;
            show(line(done, total, Duration.ofNanos(now - started)));
        }
    }

    private void count(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Stored file -> stored++;
            case FileOutcome.Refused file -> refused++;
            case FileOutcome.Failed file -> refused++;
            case FileOutcome.Unchanged file -> {}
            case FileOutcome.Skipped file -> {}
        }
        problems += outcome instanceof FileOutcome.Stored ? outcome.problems().size() : 0;
    }

    String line(int done, int total, Duration elapsed) {
        long filled = total == 0 ? WIDTH : (long) WIDTH * done / total;
        double rate = done * 1e9 / Math.max(1, elapsed.toNanos());
        return String.format(
                Locale.ROOT,
                "[%s%s] %d/%d  导入 %d  未导入 %d  提示 %d  每秒 %.1f 个%s",
                "█".repeat((int) filled),
                "░".repeat((int) (WIDTH - filled)),
                done,
                total,
                stored,
                refused,
                problems,
                rate,
                done == total ? "" : "  约剩 " + remaining((long) Math.ceil((total - done) / rate)));
    }

    private static String remaining(long seconds) {
        return seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }

    private void show(String line) {
        written = true;
        if (interactive) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Leaves the line that was written over. */
    void finish() {
        if (interactive && written) {
            out.println();
            out.flush();
        }
    }
}
