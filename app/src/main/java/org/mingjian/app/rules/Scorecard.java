package org.mingjian.app.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mingjian.analytics.statistics.WilsonInterval;

/**
 * How a rule has fared (规则成绩单): how often it fired and in how many reports, how many of its findings were reviewed,
 * and how many of those were upheld.
 */
record Scorecard(long fired, long reports, long reviewed, long upheld) {

    /** A rule that has not fired. */
    static final Scorecard NONE = new Scorecard(0, 0, 0, 0);

    /** Why there is no precision yet. */
    static final String NOT_REVIEWED = "尚无核查结论";

    /** The upheld share of the reviewed findings (准确率) with its interval; fractions. */
    record Precision(BigDecimal share, BigDecimal low, BigDecimal high) {}

    /** Upheld ÷ reviewed with Wilson's 95 % interval; absent while nothing was reviewed. */
    Optional<Precision> precision() {
        if (reviewed == 0) {
            return Optional.empty();
        }
        var interval = WilsonInterval.of(upheld, reviewed);
        return Optional.of(new Precision(
                BigDecimal.valueOf(upheld).divide(BigDecimal.valueOf(reviewed), 8, RoundingMode.HALF_UP),
                BigDecimal.valueOf(interval.low()),
                BigDecimal.valueOf(interval.high())));
    }
}
