package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;

/** Money filled in under the wrong name, or not at all (资金填列差错): totals of 0, plans as results, sources exchanged. */
final class AccountErrors {

    private static final double SHARE = 0.008;

    private AccountErrors() {}

    static List<Planting> all() {
        return List.of(
                funds("total-row-zero", "F01", AccountErrors::zero, "funds.total-row-zero")
                        .needing(Section.SOURCES)
                        .alsoSettingOff(
                                "amount.funding-sum",
                                "amount.adjusted-budget-sum",
                                "figure.same-measure",
                                "budget.total-exceeded"),
                funds("purposes-of-budget", "F10", AccountErrors::purposes, "amount.purposes-of-budget")
                        .alsoSettingOff(
                                "amount.executed-sum",
                                "rate.execution-basic",
                                "rate.execution-project",
                                "task.fund-structure",
                                "figure.same-measure",
                                "years.prior-figures"),
                funds("other-funds", "F23", draft -> others(draft, 500), "carryover.available")
                        .alsoSettingOff("years.carry-over"),
                funds("other-funds-balanced", "F23", draft -> others(draft, 0), "carryover.available")
                        .asNearMiss(),
                told("sources-swapped", true),
                told("sources-kept", false).asNearMiss());
    }

    private static Planting funds(String name, String code, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, SHARE, Area.FUNDS, Stage.FACTS, "execution.total", breaking, rule);
    }

    private static Optional<String> zero(Draft draft) {
        draft.misprints().put(Place.SOURCES_TOTAL, Measure.ADJUSTED_BUDGET, Basis.ADJUSTED, 0);
        return Optional.of("年度资金总额填0，各来源有金额");
    }

    /** What was to be spent on each purpose stands in the column of what was. */
    private static Optional<String> purposes(Draft draft) {
        var funds = draft.funds();
        if (funds.executed() * 100 >= funds.budget() * 99) {
            return Optional.empty();
        }
        var misprints = draft.misprints();
        misprints.put(Place.TABLE, Measure.BASIC_EXPENDITURE, Basis.FINAL, funds.budgetBasic());
        misprints.put(Place.TABLE, Measure.PROJECT_EXPENDITURE, Basis.FINAL, funds.budgetProject());
        return Optional.of("基本支出、项目支出按预算数填列");
    }

    /** Told without revenue and opening carry-over; what is left is off by so much and more. */
    private static Optional<String> others(Draft draft, int off) {
        var funds = draft.funds();
        long closing = draft.flow().closing();
        long other = closing - (funds.budget() - funds.executed());
        if (other < 100) {
            return Optional.empty();
        }
        draft.leaveOut(Section.FLOW);
        long printed = closing + (off == 0 ? 0 : off + draft.random().nextInt(10_000));
        draft.otherFunds(new Draft.OtherFunds(other, printed));
        return Optional.of("预算加其他资金减支出，结余%s，印作%s".formatted(FundErrors.words(closing), FundErrors.words(printed)));
    }

    private static Planting told(String name, boolean swapped) {
        return Planting.of(
                name,
                "F10",
                0.005,
                Area.TEXT,
                Stage.PRINT,
                "text",
                draft -> sources(draft, swapped),
                "text.sources-swapped");
    }

    /** Three levels of government paid; of the second less was used, or it stands under the third's name. */
    private static Optional<String> sources(Draft draft, boolean swapped) {
        var central = TextErrors.decimals(TextErrors.number(draft.random(), 90_000));
        var province = TextErrors.decimals(TextErrors.number(draft.random(), 4000));
        var city = province.add(TextErrors.decimals(TextErrors.number(draft.random(), 8000)));
        var told = "产业扶持专项资金来源：中央%s万元、省级%s万元、市级%s万元。".formatted(central, province, city);
        BigDecimal fromProvince = swapped ? city : province;
        BigDecimal fromCity = swapped ? province : city;
        draft.remark(told);
        draft.remark("产业扶持专项实际支付：中央%s万元、省级%s万元、市级%s万元。".formatted(central, fromProvince, fromCity));
        return Optional.of(swapped ? "省级、市级资金前后互换" : "各级资金前后一致");
    }
}
