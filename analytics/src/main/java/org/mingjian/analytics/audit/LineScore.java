package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.EntitledScore;

/**
 * What a line has earned, and whether figures show it (应得分及其依据). A line judged in words has a most it may earn, and
 * no figure that shows it. Absent with a sentence where it cannot be computed.
 */
record LineScore(@Nullable BigDecimal points, String explanation, boolean byFigures) {

    static LineScore computed(BigDecimal points, String explanation) {
        return new LineScore(points.setScale(2, RoundingMode.HALF_UP), explanation, true);
    }

    static LineScore atMost(BigDecimal points, String explanation) {
        return new LineScore(points.setScale(2, RoundingMode.HALF_UP), explanation, false);
    }

    static LineScore notComputable(String sentence) {
        return new LineScore(null, sentence, false);
    }

    EntitledScore entitled() {
        return new EntitledScore(points, explanation);
    }
}
