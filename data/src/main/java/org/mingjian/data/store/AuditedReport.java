package org.mingjian.data.store;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Report;

/** A report put together from its parts, and what the audit concluded (已审核报告), as the store keeps it. */
public record AuditedReport(
        Report report,
        AuditOutcome outcome,
        int readerVersion,
        @Nullable String rulebookVersion) {

    public AuditedReport {
        int lines = report.indicators().size();
        int entitled = outcome.entitledScores().size();
        if (entitled != 0 && entitled != lines) {
            throw new IllegalArgumentException("%d entitled scores for %d lines".formatted(entitled, lines));
        }
    }
}
