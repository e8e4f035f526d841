package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The sums of both sides of the accounts (收入总计、支出总计): beside the year's own revenue and expenditure they hold what
 * was carried over, and are neither.
 */
final class RevenueSums {

    private static final ScreenedPattern REVENUE_SUM = ScreenedPattern.of("(收入总计|总收入)(为|是|:)?[\\d,.]+万?元?$");
    private static final ScreenedPattern EXPENDITURE_SUM = ScreenedPattern.of("(支出总计|总支出)(为|是|:)?[\\d,.]+万?元?$");
    private static final ScreenedPattern OWN_REVENUE = ScreenedPattern.of("本年收入(合计)?(为|是|:)?[\\d,.]+万?元?$");
    private static final ScreenedPattern OWN_EXPENDITURE = ScreenedPattern.of("本年支出(合计)?(为|是|:)?[\\d,.]+万?元?$");

    private RevenueSums() {}

    /** Where the year's own are told beside them, a sum of revenue is one with carry-over and one of expenditure none. */
    static void settle(List<Figure> figures) {
        if (tells(figures, Measure.REVENUE, OWN_REVENUE)) {
            figures.replaceAll(figure ->
                    is(figure, Measure.REVENUE, REVENUE_SUM) ? figure.as(Measure.OPENING_BALANCE_REVENUE) : figure);
        }
        if (tells(figures, Measure.EXECUTED_AMOUNT, OWN_EXPENDITURE)) {
            figures.removeIf(figure -> is(figure, Measure.EXECUTED_AMOUNT, EXPENDITURE_SUM));
        }
    }

    private static boolean tells(List<Figure> figures, Measure measure, ScreenedPattern words) {
        return figures.stream().anyMatch(figure -> is(figure, measure, words));
    }

    private static boolean is(Figure figure, Measure measure, ScreenedPattern words) {
        return figure.measure() == measure
                && isOfAll(figure.funding())
                && words.isIn(MatchText.normalise(figure.source().quote()));
    }

    private static boolean isOfAll(@Nullable String funding) {
        return funding == null;
    }
}
