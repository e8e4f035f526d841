package org.mingjian.app.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Figures;

/**
 * How much of the points in doubt a review of the first reports explains (复核计划).
 * Reports are those with points in doubt; the first are those of the week's capacity. The numbers for 80 % and 90 % are
 * the fewest reports, taken in the queue's order, that hold that share. Worked: stakes 20, 9, 5, 4, 2 make 40; the first
 * two hold 29 ÷ 40 = 72.5 %, 80 % needs three (34), 90 % needs four (38).
 */
record ReviewPlan(
        long reports,
        @Nullable BigDecimal stake,
        int weekly,
        @Nullable BigDecimal ofFirst,
        long for80,
        long for90) {

    private static final int SCALE = 4;

    /** The stopping rule in words. */
    String sentence() {
        if (stake == null || ofFirst == null || stake.signum() == 0) {
            return "所选报告的疑点都不涉及分值，按存疑金额和疑点条数排列。";
        }
        if (reports <= weekly) {
            return "复核这%d份可解释全部存疑分值（%s分）。".formatted(reports, Figures.points(stake));
        }
        return "每周复核%d份：先复核前%d份可解释%s的存疑分值（共%s份、%s分）；解释80%%要%s份，解释90%%要%s份。"
                .formatted(
                        weekly,
                        weekly,
                        Figures.percent(ofFirst.divide(stake, SCALE, RoundingMode.HALF_UP)),
                        Figures.count(reports),
                        Figures.points(stake),
                        Figures.count(for80),
                        Figures.count(for90));
    }
}
