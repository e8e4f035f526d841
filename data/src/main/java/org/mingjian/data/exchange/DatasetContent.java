package org.mingjian.data.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.store.BenchmarkRun;

/** What the store holds of one origin at one moment (数据概况): each year with its fingerprint, and the newest versions. */
public record DatasetContent(
        List<BenchmarkRun.YearSeen> years,
        int readerVersion,
        @Nullable String rulebookVersion) {

    public DatasetContent {
        years = List.copyOf(years);
    }
}
