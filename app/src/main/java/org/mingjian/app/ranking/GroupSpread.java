package org.mingjian.app.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a group can be put in an order (同类组能否排序): what its departments differ by, and what one year swings by. */
record GroupSpread(
        @Nullable String level,
        @Nullable String sector,
        long ownCount,
        String groupUsed,
        long count,
        boolean comparable,
        long years,
        @Nullable BigDecimal meanDeviation,
        @Nullable BigDecimal withinYears,
        @Nullable BigDecimal betweenDepartments,
        long better,
        long same,
        long worse,
        @Nullable String reason) {}
