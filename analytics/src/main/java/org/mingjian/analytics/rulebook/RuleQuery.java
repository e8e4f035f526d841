package org.mingjian.analytics.rulebook;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;

/** What a report says about itself that decides which rules hold for it (规则匹配条件); absent where it does not say. */
public record RuleQuery(
        @Nullable String form,
        @Nullable ReportKind kind,
        @Nullable String province,
        @Nullable String city,
        @Nullable Integer year) {

    /** A report that says nothing about itself. */
    static final RuleQuery UNKNOWN = new RuleQuery(null, null, null, null, null);

    public static RuleQuery of(Report report) {
        var identity = report.identity();
        FiscalYear year = identity.fiscalYear();
        return new RuleQuery(
                report.form(),
                identity.kind(),
                identity.province(),
                identity.city(),
                year == null ? null : year.value());
    }
}
