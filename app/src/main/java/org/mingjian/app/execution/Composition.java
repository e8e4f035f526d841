package org.mingjian.app.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far a department's execution left its budget, in all and between basic and project expenditure (预算可信度). */
record Composition(
        String reportId,
        String departmentId,
        String department,
        @Nullable BigDecimal totalRate,
        @Nullable String totalBand,
        @Nullable BigDecimal variance,
        @Nullable String compositionBand,
        @Nullable String reason) {}
