package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A department whose amount moved unlike its group's (三公经费异常变动), with the limits for amounts of its size. */
record StandingOut(
        String reportId,
        String departmentId,
        String department,
        @Nullable String level,
        @Nullable String sector,
        String kind,
        @Nullable String tier,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal prior,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal lowRatio,
        @Nullable BigDecimal highRatio,
        @Nullable BigDecimal score,
        @Nullable BigDecimal medianRatio,
        @Nullable BigDecimal controlRate,
        String groupUsed,
        long count) {}
