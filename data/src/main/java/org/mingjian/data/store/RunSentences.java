package org.mingjian.data.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** What people are told about a run that is under way (运行中提示). */
public final class RunSentences {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private RunSentences() {}

    /** Who runs, and since when, by the clock in China. */
    public static String since(String startedBy, Instant startedAt) {
        return "%s 自 %s 起正在运行基准".formatted(startedBy, MINUTE.format(startedAt));
    }

    static String busy(BenchmarkRun running) {
        return since(Objects.requireNonNullElse(running.startedBy(), "另一处"), running.startedAt())
                + "；同一时间只运行一次，请等它结束，或先取消它。";
    }
}
