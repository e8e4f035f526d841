package org.mingjian.analytics.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;

/**
 * Parts that make up a total (分项与合计): the rule that checks it, its measures, and what they are called.
 * With a basis, only figures of that budget are meant. The audit checks each; the search for the wrong figure solves
 * them together.
 */
public record SumIdentity(
        String rule,
        Measure total,
        List<Measure> parts,
        @Nullable Basis basis,
        String totalName,
        String partsName) {

    private static final List<SumIdentity> AMOUNTS = List.of(
            new SumIdentity(
                    "amount.executed-sum",
                    Measure.EXECUTED_AMOUNT,
                    List.of(Measure.BASIC_EXPENDITURE, Measure.PROJECT_EXPENDITURE),
                    null,
                    "支出总额",
                    "基本支出+项目支出"),
            new SumIdentity(
                    "amount.adjusted-budget-sum",
                    Measure.ADJUSTED_BUDGET,
                    List.of(Measure.BASIC_EXPENDITURE_BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
                    Basis.ADJUSTED,
                    "预算总额",
                    "基本支出预算+项目支出预算"),
            new SumIdentity(
                    "amount.initial-budget-sum",
                    Measure.INITIAL_BUDGET,
                    List.of(Measure.BASIC_EXPENDITURE_BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
                    Basis.INITIAL,
                    "年初预算总额",
                    "基本支出预算+项目支出预算"),
            new SumIdentity(
                    "amount.prior-sum",
                    Measure.PRIOR_EXECUTED_AMOUNT,
                    List.of(Measure.PRIOR_BASIC_EXPENDITURE, Measure.PRIOR_PROJECT_EXPENDITURE),
                    null,
                    "上年支出总额",
                    "上年基本支出+上年项目支出"));

    private static final List<SumIdentity> THREE_PUBLIC = List.of(
            new SumIdentity(
                    "three-public.sum",
                    Measure.THREE_PUBLIC,
                    List.of(
                            Measure.OVERSEAS_TRAVEL_EXPENSE,
                            Measure.OFFICIAL_RECEPTION_EXPENSE,
                            Measure.VEHICLE_EXPENSE),
                    null,
                    "“三公”经费",
                    "出国+接待+公车"),
            new SumIdentity(
                    "three-public.budget-sum",
                    Measure.THREE_PUBLIC_BUDGET,
                    List.of(Measure.OVERSEAS_TRAVEL_BUDGET, Measure.OFFICIAL_RECEPTION_BUDGET, Measure.VEHICLE_BUDGET),
                    null,
                    "“三公”经费预算",
                    "出国+接待+公车预算"),
            new SumIdentity(
                    "three-public.prior-sum",
                    Measure.PRIOR_THREE_PUBLIC,
                    List.of(
                            Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE,
                            Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE,
                            Measure.PRIOR_VEHICLE_EXPENSE),
                    null,
                    "上年“三公”经费",
                    "上年出国+接待+公车"));

    public SumIdentity {
        parts = List.copyOf(parts);
    }

    /** Budget and execution (预算、支出). */
    public static List<SumIdentity> amounts() {
        return AMOUNTS;
    }

    /** The three public expenses (三公经费). */
    public static List<SumIdentity> threePublic() {
        return THREE_PUBLIC;
    }
}
