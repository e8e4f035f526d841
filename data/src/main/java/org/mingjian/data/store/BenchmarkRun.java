package org.mingjian.data.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/** A run of the benchmarks (基准运行); published when its results are the ones the screens show. */
public record BenchmarkRun(
        String runId,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable String message,
        Origin origin,
        boolean published) {

    /** How far a run has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
