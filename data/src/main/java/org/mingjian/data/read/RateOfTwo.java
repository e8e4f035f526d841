package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Budget and execution that their rate tells (执行率印证): two amounts right before a rate of execution that is just the
 * second over the first. In «收到补助合计149.63万元，实际发放107.78万元，执行率72.03%» they are that, whatever the words before
 * them say.
 */
final class RateOfTwo {

    /** A number with the figure it was read as, if it was. */
    record Told(Mention mention, @Nullable Figure figure) {}

    /** Two amounts and their rate; what was not read as a figure can be made one of the total. */
    private record Found(Told budget, Told executed, Told rate, BiFunction<Mention, Stage, Optional<Figure>> total) {

        boolean isOfTotal() {
            var read = rate.figure();
            return read != null && read.measure() == Measure.EXECUTION_RATE && read.funding() == null;
        }

        String printed() {
            return budget.mention().number().raw() + " "
                    + executed.mention().number().raw();
        }

        List<Figure> unread() {
            var figures = new ArrayList<Figure>();
            var words = LabelWords.clause(budget.mention().label());
            if (!PlainWords.instance().aside(words)) {
                unread(budget, INITIAL.isIn(words) ? Stage.INITIAL_BUDGET : Stage.BUDGET)
                        .ifPresent(figures::add);
            }
            unread(executed, Stage.FINAL).ifPresent(figures::add);
            unread(rate, Stage.EXECUTION_RATE).ifPresent(figures::add);
            return figures;
        }

        private Optional<Figure> unread(Told told, Stage stage) {
            return told.figure() == null ? total.apply(told.mention(), stage) : Optional.empty();
        }
    }

    private static final ScreenedPattern RATE =
            ScreenedPattern.of("^[,、(]?(实际|总体|项目|预算|资金|支出|全年)*((执行|支出|支付|使用)(完成)?|完成)(率|进度)(为|是|达到?|:|约)*$");
    private static final ScreenedPattern INITIAL = ScreenedPattern.of("年初");
    private static final String STOP = "。";

    private final List<Found> found = new ArrayList<>();

    /** Looks through the numbers of a text in their order. */
    void read(List<Told> told, BiFunction<Mention, Stage, Optional<Figure>> total) {
        for (int at = 2; at < told.size(); at++) {
            var one = new Found(told.get(at - 2), told.get(at - 1), told.get(at), total);
            if (isRateOfTwo(one)) {
                found.add(one);
            }
        }
    }

    private static boolean isRateOfTwo(Found one) {
        var budget = one.budget().mention();
        var executed = one.executed().mention();
        var rate = one.rate().mention();
        return budget.isMoney()
                && executed.isMoney()
                && rate.dimension() == Dimension.RATE
                && RATE.isWhole(rate.label())
                && !executed.label().contains(STOP)
                && isQuotient(budget, executed, rate);
    }

    private static boolean isQuotient(Mention budget, Mention executed, Mention rate) {
        var whole = budget.unit().normalise(budget.number().value());
        var part = executed.unit().normalise(executed.number().interval());
        var quotient = rate.unit().normalise(rate.number().interval());
        return whole != null
                && part != null
                && quotient != null
                && whole.signum() > 0
                && quotient.times(whole).meets(part);
    }

    /**
     * The figures the amounts are, where they are the only such amounts: their rate was read as the total's, or the report
     * is one project's, which may call it by any name, and no other rate was read. What has been told in clear words stays:
     * «批复2亿元，到位1.8亿元，支出1.62亿元，支出率90%» has its budget.
     */
    List<Figure> settle(List<Figure> figures, boolean project) {
        var ofTotal = found.stream().filter(Found::isOfTotal).toList();
        boolean rated = figures.stream().anyMatch(figure -> figure.measure() == Measure.EXECUTION_RATE);
        var settled = project && !rated ? found : ofTotal;
        boolean only = settled.stream().map(Found::printed).distinct().count() == 1;
        return !only
                ? List.of()
                : settled.stream()
                        .flatMap(one -> one.unread().stream())
                        .filter(figure -> !isTold(figure, figures))
                        .toList();
    }

    private static boolean isTold(Figure figure, List<Figure> figures) {
        return figures.stream()
                .anyMatch(other -> other.measure() == figure.measure()
                        && Objects.equals(other.funding(), figure.funding())
                        && other.period() == figure.period());
    }
}
