package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits that rules refer to (阈值), each with the values that can be meant. Shares and changes are fractions. */
public enum ThresholdKey {
    RED_LIGHT("light.red", Range.SHARE),
    YELLOW_LIGHT("light.yellow", Range.SHARE),
    RED_PROGRESS("progress.red", Range.SHARE),
    YELLOW_PROGRESS("progress.yellow", Range.SHARE),
    /** Initial to adjusted budget, computed (调整幅度). */
    ADJUSTMENT_UNEXPLAINED("adjustment.unexplained", Range.CHANGE),
    /** A printed adjustment rate (预算调整率). */
    ADJUSTMENT_MOST("adjustment.most", Range.CHANGE),
    TARGET_OVER("target.over", Range.MULTIPLE),
    TARGET_FAR_OVER("target.far_over", Range.MULTIPLE),
    TARGET_UNDER("target.under", Range.SHARE),
    EXECUTION_LOW("execution.low", Range.SHARE),
    EXECUTION_EXPLAINED("execution.explained_below", Range.SHARE),
    /** Executed ÷ budget of the whole, of basic or of project expenditure or of a task (执行率). */
    EXECUTION_MOST("execution.most", Range.MULTIPLE),
    PROCUREMENT_MOST("procurement.most", Range.MULTIPLE),
    /** Operating expense ÷ its budget (公用经费控制率). */
    OPERATING_MOST("operating.most", Range.MULTIPLE),
    OPERATING_GROWTH("operating.per_capita_growth", Range.CHANGE),
    COST_SAVING_LEAST("cost.saving_least", Range.CHANGE),
    CARRY_OVER_MOST("carryover.most", Range.CHANGE),
    /** The three public expenses, or one of them, ÷ its budget (控制率). */
    THREE_PUBLIC_MOST("three_public.most", Range.MULTIPLE),
    THREE_PUBLIC_PADDED("three_public.padded", Range.SHARE),
    SCORE_HEAPED("score.heaped", Range.POINTS),
    REVIEW_GAP("review.gap", Range.POINTS),
    /** Own words that stand in an earlier year's report ÷ all own words (照搬往年). */
    COPIED_FROM_YEARS("copied.own_years", Range.SHARE),
    /** The same for another department's report (雷同). */
    COPIED_FROM_OTHERS("copied.others", Range.SHARE),
    /** A text with fewer own characters says nothing about where it comes from. */
    COPIED_CHARACTERS("copied.characters", Range.CHARACTERS),
    /** A sentence that stands in this share of all documents is required, not copied. */
    COPIED_REQUIRED_SHARE("copied.required_share", Range.SHARE),
    /** And in at least so many of them. */
    COPIED_REQUIRED_DOCUMENTS("copied.required_documents", Range.DOCUMENTS);

    /** Two limits that contradict each other where the first is above the second. */
    static final List<List<ThresholdKey>> ASCENDING = List.of(
            List.of(RED_PROGRESS, YELLOW_PROGRESS),
            List.of(ADJUSTMENT_MOST, ADJUSTMENT_UNEXPLAINED),
            List.of(TARGET_OVER, TARGET_FAR_OVER),
            List.of(EXECUTION_LOW, EXECUTION_EXPLAINED),
            List.of(EXECUTION_EXPLAINED, EXECUTION_MOST),
            List.of(THREE_PUBLIC_PADDED, THREE_PUBLIC_MOST));

    private static final Map<String, ThresholdKey> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ThresholdKey::wireName, Function.identity()));

    /** What a value may be. */
    private enum Range {
        SHARE("0", "1", "%"),
        CHANGE("-1", "10", "%"),
        MULTIPLE("1", "100", "%"),
        POINTS("0", "1000", "分"),
        /** Texts of fewer characters are not looked up, so that a lower limit would not be kept. */
        CHARACTERS("300", "100000", "字"),
        DOCUMENTS("2", "10000", "份");

        private final BigDecimal least;
        private final BigDecimal most;
        private final String unit;

        Range(String least, String most, String unit) {
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
            this.unit = unit;
        }
    }

    private final String wireName;
    private final Range range;

    ThresholdKey(String wireName, Range range) {
        this.wireName = wireName;
        this.range = range;
    }

    /** The name in a rule file. */
    public String wireName() {
        return wireName;
    }

    /** Whether it is a fraction, written as a percentage; else points or a count. */
    boolean isFraction() {
        return range.unit.equals("%");
    }

    /** What a person writes behind the number: %, 分, 字 or 份. */
    String unit() {
        return range.unit;
    }

    BigDecimal least() {
        return range.least;
    }

    BigDecimal most() {
        return range.most;
    }

    static Optional<ThresholdKey> ofWireName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** In the order of this list, as a rule file's author is told them. */
    static List<String> wireNames() {
        return Arrays.stream(values()).map(ThresholdKey::wireName).toList();
    }
}
