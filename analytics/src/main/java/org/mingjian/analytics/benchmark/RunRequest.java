package org.mingjian.analytics.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * What is to be run (运行要求): of which data, by whom as people know them, everything or what changed; and, on a cluster, the
 * folder all its machines share and Spark's further settings.
 */
public record RunRequest(
        Origin origin,
        String startedBy,
        boolean full,
        @Nullable Path shared,
        @Nullable String master,
        @Nullable Path properties) {

    /** On this machine. */
    public static RunRequest local(Origin origin, String startedBy, boolean full) {
        return new RunRequest(origin, startedBy, full, null, null, null);
    }

    /** The settings as the job process takes them. */
    List<String> settings() {
        var words = new ArrayList<String>();
        if (master != null) {
            words.addAll(List.of("--master", master));
        }
        if (properties != null) {
            words.addAll(List.of("--properties", properties.toAbsolutePath().toString()));
        }
        return words;
    }
}
