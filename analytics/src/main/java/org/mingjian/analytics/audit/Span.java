package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.text.ScreenedPattern;

/** A target between two numbers (区间指标值), such as 80%-90%, both included. */
record Span(BigDecimal low, BigDecimal high) {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final String UNIT = "([%‰]|[\\p{IsHan}]{1,4})?";
    private static final ScreenedPattern RANGE =
            ScreenedPattern.of("^" + NUMBER + UNIT + "(?:-|~|—|–|至|到)+" + NUMBER + UNIT + "(?:之间)?$");
    private static final ScreenedPattern BOTH =
            ScreenedPattern.of("^(?:≥|>=|不低于)" + NUMBER + UNIT + "[且,，、并]*(?:≤|<=|不高于|不超过)" + NUMBER + UNIT + "$");
    private static final ScreenedPattern YEAR = ScreenedPattern.of("20\\d\\d");

    static Optional<Span> of(String text) {
        var normal = Target.normalise(text);
        for (var pattern : List.of(RANGE, BOTH)) {
            var matcher = pattern.whole(normal);
            if (matcher != null) {
                boolean years = YEAR.isWhole(matcher.group(1)) && YEAR.isWhole(matcher.group(3));
                var low = new BigDecimal(matcher.group(1));
                var high = new BigDecimal(matcher.group(3));
                boolean units = matcher.group(2) == null || matcher.group(2).equals(matcher.group(4));
                return years || !units || low.compareTo(high) >= 0
                        ? Optional.empty()
                        : Optional.of(new Span(low, high));
            }
        }
        return Optional.empty();
    }
}
