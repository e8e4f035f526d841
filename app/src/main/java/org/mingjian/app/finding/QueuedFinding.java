package org.mingjian.app.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.Severity;

/** A finding in the queue (疑点行). */
record QueuedFinding(
        String findingId,
        long number,
        Severity severity,
        FindingFamily family,
        Certainty certainty,
        FindingState state,
        String title,
        String departmentId,
        String department,
        int fiscalYear,
        @Nullable BigDecimal points) {}
