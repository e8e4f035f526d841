package org.mingjian.analytics.rulebook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fiscal years a rule holds for (适用年度), both ends included; an absent end is open. */
public record YearRange(@Nullable Integer from, @Nullable Integer to) {

    public static final YearRange ALWAYS = new YearRange(null, null);

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)?\\s*(?:([-—–~至])\\s*(20\\d\\d)?)?");

    public YearRange {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("起始年度%d晚于终止年度%d".formatted(from, to));
        }
    }

    /** {@code 2021}, {@code 2020-2022}, {@code 2020-} or {@code -2019}; empty for anything else. */
    static Optional<YearRange> of(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
            return Optional.empty();
        }
        var from = year(matcher.group(1));
        var to = matcher.group(2) == null ? from : year(matcher.group(3));
        return from != null && to != null && from > to ? Optional.empty() : Optional.of(new YearRange(from, to));
    }

    private static @Nullable Integer year(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    boolean isBounded() {
        return from != null || to != null;
    }

    /** A year that is not known is only covered by a range that is open on both sides. */
    boolean covers(@Nullable Integer year) {
        if (!isBounded()) {
            return true;
        }
        return year != null && (from == null || year >= from) && (to == null || year <= to);
    }

    boolean meets(YearRange other) {
        return first() <= other.last() && other.first() <= last();
    }

    /** Lies inside the other and is narrower. */
    boolean within(YearRange other) {
        return first() >= other.first() && last() <= other.last() && span() < other.span();
    }

    /** How many years it spans; the fewer, the more specific. */
    long span() {
        return (long) last() - first();
    }

    private int first() {
        return from == null ? 0 : from;
    }

    private int last() {
        return to == null ? 9999 : to;
    }

    /** As a person writes it. */
    public String text() {
        if (!isBounded()) {
            return "各年度";
        }
        if (from != null && from.equals(to)) {
            return from + "年";
        }
        return (from == null ? "" : from + "年") + "至" + (to == null ? "今" : to + "年");
    }
}
