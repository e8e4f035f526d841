package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of the three public expenses of a group in a year, as the job wrote it (三公经费趋势). */
record PartTrend(
        int fiscalYear,
        String part,
        long count,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal finalAmount,
        @Nullable BigDecimal controlRate,
        @Nullable BigDecimal controlMedian,
        @Nullable String controlReason,
        long overBudget,
        long matched,
        @Nullable BigDecimal matchedFinal,
        @Nullable BigDecimal matchedPrior,
        @Nullable BigDecimal change,
        @Nullable String changeReason,
        long rose,
        long fell) {}
