package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

/** Totals, parts and lines of a score as amounts in points (得分). */
final class Scores {

    static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Two prints of one total differ by points, not by half: less than this share of it is a part of it. */
    private static final BigDecimal LEAST_SHARE_OF_TOTAL = new BigDecimal("0.6");

    private Scores() {}

    /** The claimed total (自评得分): the form's, else the narrative's; a verification claims nothing. */
    static Optional<ScoreStatement> claimed(Report report) {
        if (report.identity().kind() == ReportKind.VERIFICATION) {
            return Optional.empty();
        }
        return of(report, ScoreRole.FORM).or(() -> of(report, ScoreRole.NARRATIVE));
    }

    static Optional<ScoreStatement> of(Report report, ScoreRole role) {
        for (var statement : report.scores()) {
            if (statement.role() == role && isTotal(report, statement)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** The totals (总分), without statements that are the part of a larger one in their own paragraph. */
    static List<ScoreStatement> totals(Report report) {
        return report.scores().stream()
                .filter(statement -> isTotal(report, statement))
                .toList();
    }

    private static boolean isTotal(Report report, ScoreStatement statement) {
        for (var whole : report.scores()) {
            if (isPartOf(report, statement, whole)) {
                return false;
            }
        }
        return true;
    }

    /** With the other smaller scores of the paragraph it gives the whole, or it is too far below to be one itself. */
    private static boolean isPartOf(Report report, ScoreStatement statement, ScoreStatement whole) {
        var part = statement.score().value();
        var total = whole.score().value();
        if (statement.role() != whole.role()
                || statement.source().row() != null
                || !Figures.sameBlock(statement.source(), whole.source())
                || part.compareTo(total) >= 0) {
            return false;
        }
        if (part.compareTo(total.multiply(LEAST_SHARE_OF_TOTAL)) < 0) {
            return true;
        }
        var beside = Stream.concat(
                        report.scores().stream()
                                .filter(other -> Figures.sameBlock(other.source(), whole.source()))
                                .map(Scores::points),
                        ofComponents(report.components().stream()
                                        .filter(other -> Figures.sameBlock(other.source(), whole.source()))
                                        .toList())
                                .stream())
                .filter(amount -> amount.value().compareTo(total) < 0)
                .toList();
        return beside.size() > 1 && Amount.sum(beside).meets(points(whole).interval());
    }

    static Amount points(ScoreStatement statement) {
        return points(statement.score(), statement.source());
    }

    static Amount points(PrintedNumber number, SourceRef source) {
        return Amount.of(number, Unit.POINT, source).orElseThrow();
    }

    static Optional<Amount> points(Reading<PrintedNumber> reading) {
        return Amount.of(reading, Unit.POINT);
    }

    static BigDecimal outOf(ScoreStatement statement) {
        var outOf = statement.outOf();
        return outOf == null ? HUNDRED : outOf.value();
    }

    static List<Amount> ofComponents(List<ComponentScore> components) {
        var awarded = new ArrayList<Awarded>();
        for (var component : components) {
            Awarded.add(component.score(), component.weight(), awarded);
        }
        return awarded(awarded);
    }

    static List<Amount> weights(List<IndicatorLine> lines) {
        var weights = new ArrayList<Amount>();
        for (var line : lines) {
            points(line.weight()).ifPresent(weights::add);
        }
        return Collections.unmodifiableList(weights);
    }

    static List<Amount> weightsOfComponents(List<ComponentScore> components) {
        return components.stream()
                .flatMap(component -> points(component.weight()).stream())
                .toList();
    }

    static List<Amount> ofLines(List<IndicatorLine> lines) {
        var awarded = new ArrayList<Awarded>();
        for (var line : lines) {
            Awarded.add(line.score(), line.weight(), awarded);
        }
        return awarded(awarded);
    }

    /** A score and what it is out of. */
    private record Awarded(Amount score, @Nullable Amount weight) {

        /** Nothing for a score that is absent. */
        static void add(Reading<PrintedNumber> score, Reading<PrintedNumber> weight, List<Awarded> awarded) {
            points(score)
                    .ifPresent(given ->
                            awarded.add(new Awarded(given, points(weight).orElse(null))));
        }

        boolean isFull() {
            return weight != null && score.value().compareTo(weight.value()) == 0;
        }

        BigDecimal half() {
            return score.interval().high().subtract(score.value());
        }
    }

    /**
     * Scores given beside each other: full marks are exact, and the others go to one digit, the finest any of them shows:
     * 15 beside 14.88 is 15.00.
     */
    private static List<Amount> awarded(List<Awarded> beside) {
        var finest = beside.isEmpty() ? BigDecimal.ZERO : beside.getFirst().half();
        for (var one : beside) {
            finest = finest.min(one.half());
        }
        var amounts = new ArrayList<Amount>();
        for (var one : beside) {
            amounts.add(one.score().within(one.isFull() ? BigDecimal.ZERO : finest));
        }
        return Collections.unmodifiableList(amounts);
    }

    /**
     * Whether scores printed without decimals, to a total without decimals, miss it though they might each have been
     * rounded: points are given whole far more often than cut to whole ones.
     */
    static boolean missInWholePoints(List<Amount> scores, Amount total) {
        boolean whole = total.number().value().scale() <= 0
                && scores.stream().allMatch(score -> score.number().value().scale() <= 0);
        return whole && Plain.sum(Amount.values(scores)).compareTo(total.value()) != 0;
    }

    /** Score and weight are both printed and the same. */
    static boolean isFull(IndicatorLine line) {
        return line.score()
                .map(PrintedNumber::value)
                .flatMap(score -> line.weight().map(weight -> score.compareTo(weight.value()) >= 0))
                .orElse(false);
    }
}
