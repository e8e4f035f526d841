package org.mingjian.app.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A department whose execution rate stands apart from its group's, as the job wrote it (执行率离群). */
record Outlier(
        String reportId,
        String departmentId,
        String department,
        String expenditure,
        @Nullable String level,
        @Nullable String sector,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal executed,
        BigDecimal rate,
        String groupUsed,
        long count,
        BigDecimal median,
        BigDecimal deviation,
        boolean doubleMad,
        BigDecimal fenceLow,
        BigDecimal fenceHigh,
        boolean tukey) {

    /** Which of the two yardsticks says so. */
    String yardsticks() {
        if (doubleMad && tukey) {
            return "偏离倍数、箱线界限";
        }
        return doubleMad ? "偏离倍数" : "箱线界限";
    }
}
