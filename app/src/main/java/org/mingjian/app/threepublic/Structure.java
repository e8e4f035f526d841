package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the three parts make of the sum in a year and the one before, of the same departments (三公经费结构). */
record Structure(
        int fiscalYear,
        long count,
        boolean comparable,
        @Nullable BigDecimal abroad,
        @Nullable BigDecimal abroadPrior,
        @Nullable BigDecimal reception,
        @Nullable BigDecimal receptionPrior,
        @Nullable BigDecimal vehicle,
        @Nullable BigDecimal vehiclePrior,
        @Nullable BigDecimal shift,
        @Nullable BigDecimal shiftMedian,
        @Nullable String reason) {}
