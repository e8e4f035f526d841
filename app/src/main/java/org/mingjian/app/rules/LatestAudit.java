package org.mingjian.app.rules;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.store.FindingChange;

/** The latest audit of the whole store and what it changed (最近一次全库审核); times are UTC. */
record LatestAudit(
        LocalDateTime finishedAt,
        @Nullable String rulebookVersion,
        String message,
        List<ByRule> byRule,
        List<Line> lines) {

    /** Of more changes only the counts are shown. */
    static final int MOST_LINES = 500;

    LatestAudit {
        byRule = List.copyOf(byRule);
        lines = List.copyOf(lines);
    }

    /** How many findings of a rule appeared, vanished and changed. */
    record ByRule(String rule, long appeared, long vanished, long changed) {}

    /** One finding that changed; the department is absent where its report is gone. */
    record Line(
            FindingChange.Kind kind,
            String findingId,
            long number,
            String rule,
            String title,
            @Nullable String department,
            @Nullable Integer fiscalYear,
            @Nullable String before,
            @Nullable String now) {}
}
