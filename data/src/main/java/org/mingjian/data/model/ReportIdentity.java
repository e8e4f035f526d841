package org.mingjian.data.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose report it is, of which year, and of what kind (报告身份).
 * Everything that the page does not say is absent. The sector (条线) is a word such as 商务 or 教育.
 * The source is where the department's name stands; absent where no block of the document prints it.
 */
public record ReportIdentity(
        ReportKind kind,
        @Nullable String department,
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable GovernmentLevel level,
        @Nullable String sector,
        @Nullable FiscalYear fiscalYear,
        @Nullable String project,
        @Nullable SourceRef departmentSource) {

    /** An identity whose place on a page nobody asks for. */
    public ReportIdentity(
            ReportKind kind,
            @Nullable String department,
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable GovernmentLevel level,
            @Nullable String sector,
            @Nullable FiscalYear fiscalYear,
            @Nullable String project) {
        this(kind, department, province, city, county, level, sector, fiscalYear, project, null);
    }
}
