package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.text.ScreenedPattern;

/** Whether a document tells what is planned, not what was done (预算情况说明): its expenditure is budgeted. */
final class BudgetStatement {

    private static final ScreenedPattern PLANNED = ScreenedPattern.of("预算[^,。;:]{0,12}(说明|公开|汇总)[^,。;:]{0,6}$");
    private static final ScreenedPattern DONE = ScreenedPattern.of("决算|自评|评价|绩效|执行");
    private static final int TITLES = 3;
    private static final int LONGEST = 45;

    private BudgetStatement() {}

    /** Its title says so, and nothing over the first sentences says otherwise. */
    static boolean is(List<Passage> passages) {
        boolean planned = false;
        for (var passage : passages.subList(0, Math.min(TITLES, passages.size()))) {
            if (passage.text().length() <= LONGEST) {
                var title = MatchText.normalise(passage.text());
                if (DONE.isIn(title)) {
                    return false;
                }
                planned |= PLANNED.isIn(title);
            }
        }
        return planned;
    }
}
