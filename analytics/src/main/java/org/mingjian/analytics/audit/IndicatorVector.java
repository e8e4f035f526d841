package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The results of all lines in their order (指标完成值序列), for telling whether two forms are filled in alike. Only one that
 * tells a department from another counts: enough lines, and enough different results that are neither the target said
 * again nor what everybody writes.
 */
public record IndicatorVector(List<String> cells, List<IndicatorLine> lines) {

    private static final int FEWEST_LINES = 8;
    private static final int FEWEST_TELLING = 5;
    private static final ScreenedPattern EVERYBODYS = ScreenedPattern.of("0|1|100%?|0%|无|[\\W_]*");
    private static final ScreenedPattern COMPARISON = ScreenedPattern.of("[≥≤>＞<＜=]");
    private static final ScreenedPattern DIGIT = ScreenedPattern.of("\\d");

    public IndicatorVector {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /** Absent where the form says too little to tell it from another. */
    public static Optional<IndicatorVector> of(Report report) {
        var lines = report.indicators().stream()
                .filter(line -> line.actual().isRead())
                .toList();
        long telling = lines.stream()
                .filter(IndicatorVector::isTelling)
                .map(IndicatorVector::actual)
                .distinct()
                .count();
        return lines.size() < FEWEST_LINES || telling < FEWEST_TELLING
                ? Optional.empty()
                : Optional.of(new IndicatorVector(
                        lines.stream()
                                .map(line -> name(line) + "\t" + actual(line))
                                .toList(),
                        lines));
    }

    /** The same number for the same cells: what reports are looked up by. */
    public long hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", cells).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    boolean isSameAs(IndicatorVector other) {
        return cells.equals(other.cells);
    }

    /** Lines with their scores, where some are not full: full marks are everybody's. */
    static List<String> scores(Report report) {
        return report.indicators().stream()
                .filter(line -> line.score().isRead() && line.weight().isRead())
                .map(line -> name(line) + "\t" + points(line.score().map(PrintedNumber::value)))
                .toList();
    }

    private static String points(Optional<BigDecimal> score) {
        return score.map(Plain::shortest).orElse("");
    }

    static String name(IndicatorLine line) {
        return Target.normalise(line.level3());
    }

    private static String actual(IndicatorLine line) {
        return line.actual().map(Target::normalise).orElse("");
    }

    /** Figures, or words of one's own, that do not merely say the target again. */
    private static boolean isTelling(IndicatorLine line) {
        var actual = actual(line);
        var target = line.target().map(Target::normalise).orElse("");
        return DIGIT.isIn(actual)
                && !EVERYBODYS.isWhole(actual)
                && !plain(actual).equals(plain(target))
                && Achievement.of(actual).isEmpty();
    }

    private static String plain(String text) {
        return COMPARISON.without(text);
    }
}
