package org.mingjian.data.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department that came with a report and nobody has confirmed (待确认部门). */
public record UnconfirmedDepartment(
        RegisteredDepartment department,
        List<ReportOf> reports,
        @Nullable PlaceOfName source,
        List<Suggestion> suggestions) {

    public UnconfirmedDepartment {
        reports = List.copyOf(reports);
        suggestions = List.copyOf(suggestions);
    }

    /** A current report of the department. */
    public record ReportOf(
            String reportId,
            int fiscalYear,
            String kind,
            @Nullable String project) {}

    /** Where its name was read; the block counts within the file. */
    public record PlaceOfName(
            String fileName,
            @Nullable Integer page,
            @Nullable Integer block,
            @Nullable String quote) {}

    /** A department it may be, and why. */
    public record Suggestion(RegisteredDepartment department, String reason) {}
}
