package org.mingjian.app.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A report in the ranking (排名行); without a place where no benchmark knows it. */
record RankedReport(
        String reportId,
        String departmentId,
        String department,
        int fiscalYear,
        @Nullable String level,
        @Nullable String sector,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal supported,
        @Nullable BigDecimal doubt,
        @Nullable BigDecimal execution,
        long findings,
        long high,
        @Nullable Place place) {

    boolean stands(String standing) {
        var own = place == null ? null : place.standing();
        return standing.equals("NONE") ? own == null : standing.equals(own);
    }
}
