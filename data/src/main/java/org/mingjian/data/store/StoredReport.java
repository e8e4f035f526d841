package org.mingjian.data.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;

/** A version of a report in the store (已存报告) and the documents it was put together from. */
public record StoredReport(
        String reportId,
        String departmentId,
        String department,
        FiscalYear fiscalYear,
        ReportKind kind,
        @Nullable String project,
        int version,
        boolean current,
        Origin origin,
        List<Part> parts) {

    public StoredReport {
        parts = List.copyOf(parts);
    }
}
