package org.mingjian.app.run;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A benchmark run as the store keeps it (基准运行). */
public record RunRow(
        String runId,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        String state,
        @Nullable String message,
        String origin,
        boolean published) {}
