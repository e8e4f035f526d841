package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From which change on a group's amounts stand out (变动界限), as changes of a small and of a large amount. */
record Limit(
        String part,
        String base,
        long ownCount,
        String groupUsed,
        long count,
        boolean comparable,
        long tied,
        boolean tiesLeftOut,
        @Nullable BigDecimal medianChange,
        Reach smallWatch,
        Reach smallAsk,
        Reach largeWatch,
        Reach largeAsk,
        @Nullable String reason) {

    /** The changes between which nothing is said. */
    record Reach(@Nullable BigDecimal low, @Nullable BigDecimal high) {}
}
