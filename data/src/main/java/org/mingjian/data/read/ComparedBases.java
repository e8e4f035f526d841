package org.mingjian.data.read;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** What a number is compared with (比较基数): last year, a budget, or something that makes it none of the report's. */
final class ComparedBases {

    /** A change against something that is not last year. */
    private static final ScreenedPattern OTHER_BASE =
            ScreenedPattern.of("(比|较|与|高于|低于|少于|多于|大于|小于)[^,;。]{0,10}?(预算|目标|计划|任务|指标|全国|全省|全市|平均|控制数|期初|年初)");

    private static final ScreenedPattern YEAR_BASE = ScreenedPattern.of("(比|较|与|同)(\\d{4}年|上年|上一年|去年)|同比");
    /** Last year's budget is no base of what was spent: «决算数35.5万元，比上年预算数下降35%». */
    private static final ScreenedPattern YEAR_BUDGET =
            ScreenedPattern.of("(比|较|与|同)(\\d{4}年|上年|上一年|去年)度?[^,;。]{0,4}预算");
    /** «较年初预算6万元减少1.1万元»: what follows is none of the budget that was compared with. */
    private static final ScreenedPattern BASE = ScreenedPattern.of("(比|较|与|同)(年初|全年|调整后?|本年)*(部门)?预算(安排|控制)?(数|额)?$");

    /** «支出8.74万元，完成预算12万元的72.83%» neither. */
    private static final ScreenedPattern PART_OF_BASE =
            ScreenedPattern.of("(完成|占)(了)?(年初|全年|本年|当年|调整后?)*(部门|支出)?预算(安排|控制)?(数|额)?$");

    private final YearWords years;

    ComparedBases(YearWords years) {
        this.years = years;
    }

    /** Notes what the words compare with. */
    void read(String label, Context context) {
        if (OTHER_BASE.isIn(label)) {
            context.otherBase = true;
        }
        boolean budgets = context.planned || context.isAboutBudget();
        if (YEAR_BASE.isIn(label) && (budgets || !YEAR_BUDGET.isIn(label))) {
            context.otherBase = years.isAgainstAnother(label);
        }
    }

    /** Behind the rate of a base amounts are again what they were before it. */
    static void resume(Mention mention, Context context) {
        if (mention.isMoney() && context.resumed != null) {
            context.moneyStage = context.resumed;
            context.resumed = null;
        }
    }

    /** A base is told in passing: what amounts are stays as it was. */
    static void leave(Mention mention, String clause, @Nullable Stage running, Context context) {
        if (BASE.isIn(clause)) {
            context.moneyStage = running;
        }
        if (PART_OF_BASE.isIn(clause) && mention.following().startsWith("的")) {
            context.resumed = Objects.requireNonNullElse(running, Stage.FINAL);
        }
    }
}
