package org.mingjian.data.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * A run of the benchmarks (基准运行); published when its results are the ones the screens show, kept while its results
 * can still be looked at. The basis is absent while a run is under way, and of runs that came to nothing.
 */
public record BenchmarkRun(
        String runId,
        Origin origin,
        State state,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String message,
        boolean published,
        boolean kept,
        @Nullable Instant publishedAt,
        @Nullable Basis basis) {

    /** How far a run has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What results rest on (计算依据): the moment the data was taken, the versions of code and rules, and, of a run that
     * refreshed some years only, the run the rest was taken over from and the years that had changed.
     */
    public record Basis(
            Instant dataAt,
            String codeVersion,
            @Nullable String rulebookVersion,
            @Nullable String baseRunId,
            List<Integer> changedYears) {

        public Basis {
            changedYears = List.copyOf(changedYears);
        }

        public boolean isIncremental() {
            return baseRunId != null;
        }
    }

    /** What a run saw of one year (年度数据指纹): equal fingerprints mean equal rows in every table the jobs read. */
    public record YearSeen(int fiscalYear, long reports, String fingerprint) {}
}
