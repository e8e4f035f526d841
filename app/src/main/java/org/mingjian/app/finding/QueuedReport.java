package org.mingjian.app.finding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.ReportKind;

/** A report in the queue (待复核报告): what is in doubt, what to expect of a review, and why. */
record QueuedReport(
        String reportId,
        String departmentId,
        String department,
        int fiscalYear,
        ReportKind kind,
        @Nullable String project,
        @Nullable BigDecimal claimed,
        @Nullable LightColour light,
        @Nullable String lightExplanation,
        @Nullable BigDecimal stake,
        @Nullable BigDecimal priority,
        @Nullable BigDecimal amount,
        int open,
        List<Reason> reasons) {

    QueuedReport {
        reasons = List.copyOf(reasons);
    }

    /** One of the strongest reasons to review it, of three different rules (最强的理由). */
    record Reason(
            String reportId,
            String findingId,
            String title,
            @Nullable BigDecimal points,
            @Nullable BigDecimal amount) {}

    QueuedReport because(List<Reason> strongest) {
        return new QueuedReport(
                reportId,
                departmentId,
                department,
                fiscalYear,
                kind,
                project,
                claimed,
                light,
                lightExplanation,
                stake,
                priority,
                amount,
                open,
                strongest);
    }
}
