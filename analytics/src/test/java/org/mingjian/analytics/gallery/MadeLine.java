package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Measure;

/** A made indicator line (三级指标): what its cells say, before a layout decides which cells there are. */
record MadeLine(
        String level1,
        String level2,
        String level3,
        String operator,
        String target,
        String measureUnit,
        String actual,
        BigDecimal weight,
        BigDecimal score,
        @Nullable BigDecimal verified,
        String reason,
        @Nullable Measure measure) {

    /** Target in one cell: ≥95%. */
    String targetCell() {
        return operator + target + sign();
    }

    String actualCell() {
        return actual + sign();
    }

    private String sign() {
        return operator.isEmpty() ? "" : measureUnit;
    }

    MadeLine under(String first, String second) {
        return new MadeLine(
                first, second, level3, operator, target, measureUnit, actual, weight, score, verified, reason, measure);
    }

    MadeLine verifiedAs(BigDecimal points) {
        return new MadeLine(
                level1, level2, level3, operator, target, measureUnit, actual, weight, score, points, reason, measure);
    }
}
