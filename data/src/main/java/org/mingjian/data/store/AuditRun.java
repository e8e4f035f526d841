package org.mingjian.data.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An audit of the whole store that has ended (全库审核记录), and what it changed, in numbers. */
public record AuditRun(
        String runId,
        Instant startedAt,
        Instant finishedAt,
        @Nullable String rulebookVersion,
        int reports,
        int failures,
        FindingChanges changes,
        String message) {}
