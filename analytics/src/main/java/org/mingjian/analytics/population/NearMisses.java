package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;

/** What looks like an error and is none (近似而无差错): rounding, allowed lines, values just inside a limit. */
final class NearMisses {

    private static final double SHARE = 0.008;

    private NearMisses() {}

    static List<Planting> all() {
        return List.of(
                fact("amount-rounded", "F10", Area.FUNDS, NearMisses::roundedAmount, "figure.same-measure"),
                fact(
                        "part-off-by-a-digit",
                        "F02",
                        Area.FUNDS,
                        NearMisses::lastDigit,
                        "amount.executed-sum",
                        "task.fund-structure",
                        "figure.same-measure"),
                fact("rate-cut", "F01", Area.FUNDS, NearMisses::cutRate, "rate.execution", "execution.score"),
                fact("adjusted-within", "F22", Area.FUNDS, NearMisses::adjusted, "budget.adjustment"),
                fact("change-rounded", "F16", Area.THREE_PUBLIC, NearMisses::roundedChange, "change.rate"),
                fact(
                        "budget-used-up",
                        "F14",
                        Area.THREE_PUBLIC,
                        NearMisses::usedUp,
                        "three-public.exceeded",
                        "three-public.vehicle-exceeded",
                        "three-public.reception-exceeded"),
                fact("budget-generous", "F14b", Area.THREE_PUBLIC, NearMisses::generous, "three-public.padded"),
                print("task-off-by-a-digit", "F11", Area.FUNDS, NearMisses::taskDigit, "task.above-budget", "task.sum"),
                fact("one-project", "F10", Area.FUNDS, NearMisses::oneProject, "task.fund-budget"),
                line("weight-moved", "F02", NearMisses::moved, "score.above-weight", "indicator.blank-score"),
                line("well-surpassed", "F05", NearMisses::surpassed, "indicator.low-target")
                        .alsoSettingOff("years.target-below-last"),
                line("cut-as-printed", "F06", NearMisses::cut, "indicator.against-figures")
                        .alsoSettingOff("years.target-below-last"),
                fact("execution-just-enough", "F09", Area.FUNDS, NearMisses::enough, "execution.low-but-excellent"),
                told("indicators-counted", "F10", draft -> TextErrors.count(draft, 0), "text.indicator-count")
                        .needing(Section.PARTS, Section.FORM),
                told("brackets-right", "F02", NearMisses::brackets, "text.bracket-sum"),
                told("year-above-months", "F10", NearMisses::months, "text.partial-year"),
                told("target-told", "F24", NearMisses::missed, "text.target-not-told"));
    }

    private static Planting fact(String name, String code, Area area, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, code, SHARE, area, Stage.FACTS, "", breaking, rules)
                .asNearMiss();
    }

    private static Planting print(String name, String code, Area area, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, code, SHARE, area, Stage.PRINT, "", breaking, rules)
                .asNearMiss();
    }

    private static Planting line(String name, String code, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, code, SHARE, Area.SCORE, Stage.LINES, "indicator", breaking, rules)
                .asNearMiss();
    }

    private static Planting told(String name, String code, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, code, SHARE, Area.TEXT, Stage.PRINT, "text", breaking, rules)
                .asNearMiss();
    }

    private static Optional<String> roundedAmount(Draft draft) {
        var rounded = BigDecimal.valueOf(draft.funds().executed(), 2).setScale(1, RoundingMode.HALF_UP);
        draft.misprints()
                .put(Place.TEXT, Measure.EXECUTED_AMOUNT, Basis.FINAL, PrintedNumber.of(rounded.toPlainString()));
        return Optional.of("正文把支出数四舍五入到一位小数");
    }

    private static Optional<String> lastDigit(Draft draft) {
        long basic = draft.funds().basic();
        draft.misprints().put(Place.TABLE, Measure.BASIC_EXPENDITURE, Basis.FINAL, basic + 1);
        return basic < draft.funds().budgetBasic() ? Optional.of("基本支出末位差1") : Optional.empty();
    }

    private static Optional<String> cutRate(Draft draft) {
        var exact = BigDecimal.valueOf(draft.funds().executed())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(draft.funds().budget()), 2, RoundingMode.DOWN);
        if (exact.compareTo(draft.funds().percent()) == 0) {
            return Optional.empty();
        }
        draft.misprints().put(Place.TABLE, Measure.EXECUTION_RATE, exact);
        return Optional.of("执行率截尾而未进位");
    }

    private static Optional<String> adjusted(Draft draft) {
        var funds = draft.funds();
        long project = Math.round(funds.budget() / 1.19) - funds.initialBasic();
        if (project <= 0) {
            return Optional.empty();
        }
        draft.spend(funds.withInitialProject(project));
        return Optional.of("预算调整率19%");
    }

    /** Eighty per cent and a little more. */
    private static Optional<String> enough(Draft draft) {
        var funds = draft.funds();
        long executed =
                Math.round(funds.budget() * (0.803 + 0.02 * draft.random().nextDouble()));
        long project = executed - funds.basic();
        if (project <= 0 || project > funds.budgetProject()) {
            return Optional.empty();
        }
        draft.spend(funds.withProject(project));
        return Optional.of("执行率%s%%，略高于80%%".formatted(draft.funds().percent()));
    }

    private static Optional<String> roundedChange(Draft draft) {
        var table = draft.threePublic();
        // from the amounts: what is rounded twice is another figure
        var rounded = BigDecimal.valueOf(table.difference())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(table.before().total()), 1, RoundingMode.HALF_UP);
        draft.misprints()
                .put(
                        Place.TEXT,
                        Measure.THREE_PUBLIC_CHANGE_RATE,
                        new PrintedNumber(rounded.abs().toPlainString(), rounded));
        return Optional.of("增减率四舍五入到一位小数");
    }

    private static Optional<String> usedUp(Draft draft) {
        draft.threePublic(draft.threePublic().withBudget(draft.threePublic().now()));
        return Optional.of("“三公”经费恰好用完预算");
    }

    private static Optional<String> generous(Draft draft) {
        var now = draft.threePublic().now();
        draft.threePublic(draft.threePublic()
                .withBudget(new ThreePublicAmounts(now.abroad() * 4, now.reception() * 4, now.vehicles() * 4)));
        return Optional.of("“三公”经费用去预算的25%");
    }

    private static Optional<String> oneProject(Draft draft) {
        draft.oneProject();
        return Optional.of("项目支出只列一个任务");
    }

    private static Optional<String> taskDigit(Draft draft) {
        var basic = draft.tasks().get(0);
        if (basic.executed() != basic.budget()) {
            return Optional.empty();
        }
        var project = draft.tasks().get(1);
        draft.task(0, new TaskRow(basic.name(), basic.budget(), basic.executed() + 1, basic.percent()));
        draft.task(1, new TaskRow(project.name(), project.budget(), project.executed() - 1, project.percent()));
        return Optional.of("任务执行数末位比预算多1");
    }

    /** One line gives its weight to another and says so on both. */
    private static Optional<String> moved(Draft draft) {
        var from = LineErrors.pick(draft, Line::isQualitative);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var giving = draft.lines().get(from.getAsInt());
        var to = LineErrors.pick(draft, line -> line.isPlain() && line.level1().equals(giving.level1()));
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var taking = draft.lines().get(to.getAsInt());
        draft.change(
                from.getAsInt(), line -> line.scoring(0).unscored().because("本项分值调整至“%s”".formatted(taking.name())));
        draft.change(to.getAsInt(), line -> line.scoring(line.weight() + giving.weight())
                .because("“%s”的分值调整至本项".formatted(giving.name())));
        return Optional.of("“%s”的分值调整至“%s”，两行都写明".formatted(giving.name(), taking.name()));
    }

    private static Optional<String> surpassed(Draft draft) {
        return LineErrors.change(
                        draft,
                        line -> line.isPlain() && !line.isPercentage(),
                        line -> line.reaching(LineErrors.share(line, 1.25)))
                .map(line -> line.name() + "完成目标的1.25倍");
    }

    private static Optional<String> cut(Draft draft) {
        var percent = draft.threePublic().change().negate();
        return percent.signum() <= 0
                ? Optional.empty()
                : LineErrors.cut(draft, percent).map(line -> "压减比例与“三公”经费表相符");
    }

    private static Optional<String> brackets(Draft draft) {
        long first = TextErrors.number(draft.random(), 2000);
        long second = TextErrors.number(draft.random(), 2000);
        draft.remark("设备款共%s万元（具体是9月付款%s万元、12月付款%s万元）。"
                .formatted(
                        TextErrors.decimals(first + second + 1),
                        TextErrors.decimals(first),
                        TextErrors.decimals(second)));
        return Optional.of("明细与合计末位差1");
    }

    private static Optional<String> months(Draft draft) {
        int whole = TextErrors.number(draft.random(), 2000);
        draft.remark("全年完成进出口额%d万元。1-11月份完成%d万元。".formatted(whole, whole - 100));
        return Optional.of("前11个月少于全年");
    }

    private static Optional<String> missed(Draft draft) {
        draft.remark("批发业销售额目标增长7.5%，实际下降4.6%，未完成目标。");
        return Optional.of("未完成的目标列有目标值");
    }
}
