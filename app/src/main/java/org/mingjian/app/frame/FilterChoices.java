package org.mingjian.app.frame;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/** What can be chosen in the filter bar (可选项): how many reports each origin has, and what occurs in the chosen one. */
record FilterChoices(
        Map<Origin, Long> reports,
        List<Integer> years,
        List<String> levels,
        List<String> sectors,
        List<String> regions,
        List<Version> versions) {

    /** A version of the benchmark results that can be looked at, by when its data was taken. */
    record Version(String runId, @Nullable LocalDateTime dataAt, boolean published) {}

    /** The version that is shown although it is not the published one. */
    Optional<Version> chosen(Filter filter) {
        return versions.stream()
                .filter(version -> version.runId().equals(filter.run()))
                .findFirst();
    }
}
