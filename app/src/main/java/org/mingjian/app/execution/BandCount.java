package org.mingjian.app.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many departments of a group stand in a PEFA band (预算可信度分档). */
record BandCount(
        String measure,
        String band,
        long inBand,
        long count,
        @Nullable BigDecimal share,
        @Nullable String reason) {}
