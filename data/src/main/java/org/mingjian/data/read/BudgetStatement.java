package org.mingjian.data.read;

import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.data.text.ScreenedPattern;

/** Whether a document tells what is planned, not what was done (预算情况说明): its expenditure is budgeted. */
final class BudgetStatement {

    private static final ScreenedPattern PLANNED = ScreenedPattern.of("预算[^,。;:]{0,12}(说明|公开|汇总)[^,。;:]{0,6}$");
    private static final ScreenedPattern DONE = ScreenedPattern.of("决算|自评|评价|绩效|执行");
    /** «一、三公经费安排情况» over figures of which no word says that they were settled. */
    private static final ScreenedPattern ARRANGED =
            ScreenedPattern.of("(经费|预算|支出)(财政拨款)?(预算)?安排情况(如下|说明)?[:。]?$|支出预算安排情况|三公经费(支出)?预算(安排)?情况(如下|说明)?[:。]?$");

    private static final ScreenedPattern SETTLED =
            ScreenedPattern.of("决算|自评|绩效|实际(支出|完成|使用|列支)|执行(数|率|情况)|完成(年初|全年|调整)?预算|已支出|全年支出");
    private static final int TITLES = 3;
    private static final int LONGEST = 45;

    private BudgetStatement() {}

    /** Its title says so, and nothing over the first sentences says otherwise. */
    static boolean is(List<Passage> passages) {
        boolean planned = false;
        for (var passage : passages.subList(0, Math.min(TITLES, passages.size()))) {
            if (passage.text().length() <= LONGEST) {
                var title = passage.match().text();
                if (DONE.isIn(title)) {
                    return false;
                }
                planned |= PLANNED.isIn(title);
            }
        }
        return planned || isArranged(passages);
    }

    private static boolean isArranged(List<Passage> passages) {
        boolean headed = IntStream.range(0, passages.size())
                .filter(at -> at < TITLES || passages.get(at).text().length() <= LONGEST)
                .anyMatch(at -> ARRANGED.isIn(passages.get(at).match().text()));
        return headed
                && passages.stream().map(passage -> passage.match().text()).noneMatch(text -> SETTLED.isIn(text));
    }
}
