package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A task of a made report (模拟任务): budget and executed amount in hundredths of 万元, the rate as it will be printed. */
record TaskRow(String name, long budget, long executed, BigDecimal percent) {

    /** The task that keeps the department running. */
    static final String BASIC = "基本支出";

    static TaskRow of(String name, long budget, long executed) {
        return new TaskRow(name, budget, executed, Funds.percent(executed, Math.max(1, budget)));
    }

    /** Basic expenditure and three projects, or one, which add up to the funds. */
    static List<TaskRow> of(Funds funds, boolean oneProject) {
        var rows = new ArrayList<TaskRow>();
        rows.add(of(BASIC, funds.budgetBasic(), funds.basic()));
        if (oneProject) {
            rows.add(of("履职专项业务", funds.budgetProject(), funds.project()));
            return rows;
        }
        long mainBudget = funds.budgetProject() * 5 / 10;
        long mainSpent = funds.project() * 5 / 10;
        long restBudget = funds.budgetProject() - mainBudget;
        long restSpent = funds.project() - mainSpent;
        rows.add(of("履职专项业务", mainBudget, mainSpent));
        rows.add(of("运转保障项目", restBudget * 6 / 10, restSpent * 6 / 10));
        rows.add(of("能力建设项目", restBudget - restBudget * 6 / 10, restSpent - restSpent * 6 / 10));
        return rows;
    }

    TaskRow printing(BigDecimal rate) {
        return new TaskRow(name, budget, executed, rate);
    }
}
