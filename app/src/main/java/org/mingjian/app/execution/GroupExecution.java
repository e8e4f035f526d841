package org.mingjian.app.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The execution rates of a peer group in a year, as the job wrote them (同类组执行率). */
record GroupExecution(
        int fiscalYear,
        @Nullable String level,
        @Nullable String sector,
        String expenditure,
        long ownCount,
        String groupUsed,
        long count,
        boolean comparable,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal p10,
        @Nullable BigDecimal lowerQuartile,
        @Nullable BigDecimal median,
        @Nullable BigDecimal upperQuartile,
        @Nullable BigDecimal p90,
        @Nullable BigDecimal maximum,
        long full,
        @Nullable BigDecimal fullShare,
        long below80,
        @Nullable BigDecimal below80Share,
        long above100,
        @Nullable BigDecimal above100Share,
        @Nullable BigDecimal fenceLow,
        @Nullable BigDecimal fenceHigh,
        @Nullable String reason) {}
