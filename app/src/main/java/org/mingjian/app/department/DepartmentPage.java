package org.mingjian.app.department;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;

/** What is known of a department (部门画像). */
record DepartmentPage(Facts facts, List<YearLine> years, List<DocumentLine> documents) {

    record Facts(
            String departmentId,
            String name,
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String level,
            @Nullable String sector,
            Origin origin) {}

    /** One current report: its year, what it claims and what was found. */
    record YearLine(
            String reportId,
            int fiscalYear,
            ReportKind kind,
            @Nullable String project,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal verified,
            @Nullable String grade,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal execution,
            @Nullable BigDecimal threePublic,
            @Nullable BigDecimal threePublicBudget,
            long findings,
            long high) {}

    record DocumentLine(
            String fileName,
            String format,
            int fiscalYear,
            int version,
            boolean current,
            @Nullable LocalDateTime received) {}
}
