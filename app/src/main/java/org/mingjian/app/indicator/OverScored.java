package org.mingjian.app.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator of a group and year, as the job wrote it (虚高指标). */
record OverScored(
        @Nullable String level1,
        String indicator,
        long lines,
        boolean comparable,
        long full,
        @Nullable BigDecimal fullShare,
        @Nullable BigDecimal fullLow,
        @Nullable BigDecimal fullHigh,
        @Nullable BigDecimal meanLoss,
        @Nullable BigDecimal sameAsTarget,
        long entitledLines,
        @Nullable BigDecimal excessPoints,
        @Nullable String excessReason) {}
