package org.mingjian.app.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a report stands among its peers by the chosen measure, and how sure that is (名次), as the job wrote it. */
record Place(
        String groupUsed,
        long count,
        boolean comparable,
        @Nullable BigDecimal midrank,
        long tied,
        long years,
        @Nullable BigDecimal reliability,
        @Nullable BigDecimal drawnValue,
        @Nullable BigDecimal error,
        @Nullable Long first,
        @Nullable Long last,
        @Nullable String standing,
        @Nullable String reason) {}
