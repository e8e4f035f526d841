package org.mingjian.data.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose report it is, of which year, and of what kind (报告身份).
 * Everything that the page does not say is absent. The sector (条线) is a word such as 商务 or 教育.
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
        @Nullable String project) {}
