package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/** A made report (模拟报告) with the blocks of its page and what was broken in it. */
record MadeReport(Report report, List<Block> blocks, List<Plan.Planted> planted) {

    /** The form whose weights the population uses: execution 10, output 50, benefit 40. */
    private static final String FORM = "hunan";

    static MadeReport of(PopulationOptions options, MadeDepartment department, int year) {
        return new Writing(options, department, year).write();
    }

    /** The writing of one report, block by block. */
    private static final class Writing {

        private final PopulationOptions options;
        private final MadeDepartment department;
        private final int year;
        private final SplittableRandom random;
        private final Plan plan;
        private final Amounts amounts;
        private final Page page = new Page();
        private final List<Task> tasks = new ArrayList<>();
        private final List<ScoreStatement> scores = new ArrayList<>();

        Writing(PopulationOptions options, MadeDepartment department, int year) {
            this.options = options;
            this.department = department;
            this.year = year;
            this.random = new SplittableRandom(options.seed() ^ (department.number() * 4_294_967_311L + year));
            this.plan = Plan.draw(random);
            this.amounts = Amounts.draw(department, year, plan, random);
        }

        MadeReport write() {
            page.paragraph("%s%d年度部门整体支出绩效自评报告（模拟数据）".formatted(department.name(), year));
            narrative();
            funds();
            threePublic();
            tasks();
            boolean verified = random.nextDouble() < 0.3;
            var percent = Amounts.percent(amounts.executed(), amounts.budget());
            var lines = new IndicatorTable(page, plan, random).write(department.sector(), percent, verified);
            total(lines, verified);
            var report = new Report(identity(), FORM, scores, List.of(), page.figures(), tasks, lines, List.of());
            return new MadeReport(report, page.blocks(), plan.planted());
        }

        private ReportIdentity identity() {
            return new ReportIdentity(
                    ReportKind.SELF_EVALUATION,
                    department.name(),
                    MadeDepartment.PROVINCE,
                    MadeDepartment.CITY,
                    department.county(),
                    department.level(),
                    department.sector().name(),
                    new FiscalYear(year),
                    null);
        }

        private void narrative() {
            long told = amounts.executed();
            var unit = Unit.TEN_THOUSAND_YUAN;
            if (plan.has(Plan.Error.F15)) {
                unit = Unit.YUAN;
                plan.record(Plan.Error.F15, Measure.EXECUTED_AMOUNT.wireName(), "正文把万元写成元");
            } else if (plan.has(Plan.Error.F10)) {
                told = told + 1000 + random.nextInt(90_000);
                plan.record(Plan.Error.F10, Measure.EXECUTED_AMOUNT.wireName(), "正文的支出数与表不同");
            }
            var number = Page.printed(told);
            var budget = Page.printed(amounts.budget());
            var place = page.paragraph(
                    "%d年全年预算数%s万元，全年支出%s%s。".formatted(year, budget.raw(), number.raw(), unit.printed()));
            page.figure(
                    place,
                    budget.raw() + "万元",
                    Page.Item.money(Measure.ADJUSTED_BUDGET, amounts.budget(), Basis.ADJUSTED, Period.CURRENT));
            page.figure(
                    place,
                    number.raw() + unit.printed(),
                    new Page.Item(Measure.EXECUTED_AMOUNT, number, unit, Basis.FINAL, Period.CURRENT));
            if (plan.has(Plan.Error.F12)) {
                sharesAsRates();
            }
        }

        private void sharesAsRates() {
            var basic = Amounts.percent(amounts.basic(), amounts.executed());
            var project = BigDecimal.valueOf(10_000, 2).subtract(basic);
            var place = page.paragraph("全年支出%s万元，其中基本支出%s万元，执行率%s%%；项目支出%s万元，执行率%s%%。"
                    .formatted(
                            Page.printed(amounts.executed()).raw(),
                            Page.printed(amounts.basic()).raw(),
                            basic,
                            Page.printed(amounts.project()).raw(),
                            project));
            page.figure(
                    place,
                    Page.printed(amounts.executed()).raw(),
                    executed(Measure.EXECUTED_AMOUNT, amounts.executed()));
            page.figure(
                    place, Page.printed(amounts.basic()).raw(), executed(Measure.BASIC_EXPENDITURE, amounts.basic()));
            page.figure(place, basic + "%", Page.Item.percent(Measure.BASIC_EXECUTION_RATE, basic));
            page.figure(
                    place,
                    Page.printed(amounts.project()).raw(),
                    executed(Measure.PROJECT_EXPENDITURE, amounts.project()));
            page.figure(place, project + "%", Page.Item.percent(Measure.PROJECT_EXECUTION_RATE, project));
            plan.record(Plan.Error.F12, Measure.BASIC_EXECUTION_RATE.wireName(), "基本、项目占支出的比例写作执行率");
        }

        private static Page.Item executed(Measure measure, long hundredths) {
            return Page.Item.money(measure, hundredths, Basis.FINAL, Period.CURRENT);
        }

        private void funds() {
            page.row("项目（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率");
            fundRow(
                    "支出合计",
                    Page.Item.money(
                            Measure.INITIAL_BUDGET,
                            amounts.initialBasic() + amounts.initialProject(),
                            Basis.INITIAL,
                            Period.CURRENT),
                    Page.Item.money(Measure.ADJUSTED_BUDGET, amounts.budget(), Basis.ADJUSTED, Period.CURRENT),
                    executed(Measure.EXECUTED_AMOUNT, amounts.executed()),
                    Page.Item.percent(Measure.EXECUTION_RATE, Amounts.percent(amounts.executed(), amounts.budget())));
            part(
                    "基本支出",
                    Measure.BASIC_EXPENDITURE_BUDGET,
                    Measure.BASIC_EXPENDITURE,
                    Measure.BASIC_EXECUTION_RATE,
                    amounts.initialBasic(),
                    amounts.budgetBasic(),
                    amounts.basic());
            part(
                    "项目支出",
                    Measure.PROJECT_EXPENDITURE_BUDGET,
                    Measure.PROJECT_EXPENDITURE,
                    Measure.PROJECT_EXECUTION_RATE,
                    amounts.initialProject(),
                    amounts.budgetProject(),
                    amounts.project());
            page.endTable("部门整体支出情况表");
            if (plan.has(Plan.Error.F11)) {
                plan.record(Plan.Error.F11, Measure.PROJECT_EXPENDITURE.wireName(), "项目支出超过预算");
            }
        }

        private void part(
                String label, Measure budget, Measure spent, Measure rate, long initial, long adjusted, long executed) {
            fundRow(
                    label,
                    Page.Item.money(budget, initial, Basis.INITIAL, Period.CURRENT),
                    Page.Item.money(budget, adjusted, Basis.ADJUSTED, Period.CURRENT),
                    executed(spent, executed),
                    Page.Item.percent(rate, Amounts.percent(executed, adjusted)));
        }

        private void fundRow(String label, Page.Item... items) {
            page.figures(label, items);
        }

        private void threePublic() {
            var now = ThreePublicAmounts.of(options, department, year);
            var before = ThreePublicAmounts.of(options, department, year - 1);
            page.row("“三公”经费（万元）", "预算数", "决算数", "上年决算数");
            boolean over = plan.has(Plan.Error.F14);
            long abroad = budget(now.abroad(), false);
            long reception = budget(now.reception(), false);
            long vehicles = budget(now.vehicles(), over);
            if (over) {
                reception = now.reception();
                plan.record(Plan.Error.F14, Measure.THREE_PUBLIC.wireName(), "“三公”经费超过预算");
            }
            threePublicRow(
                    "合计",
                    abroad + reception + vehicles,
                    now.total(),
                    before.total(),
                    Measure.THREE_PUBLIC_BUDGET,
                    Measure.THREE_PUBLIC,
                    Measure.PRIOR_THREE_PUBLIC);
            threePublicRow(
                    "因公出国（境）费",
                    abroad,
                    now.abroad(),
                    before.abroad(),
                    Measure.OVERSEAS_TRAVEL_BUDGET,
                    Measure.OVERSEAS_TRAVEL_EXPENSE,
                    Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE);
            threePublicRow(
                    "公务接待费",
                    reception,
                    now.reception(),
                    before.reception(),
                    Measure.OFFICIAL_RECEPTION_BUDGET,
                    Measure.OFFICIAL_RECEPTION_EXPENSE,
                    Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE);
            threePublicRow(
                    "公务用车购置及运行维护费",
                    vehicles,
                    now.vehicles(),
                    before.vehicles(),
                    Measure.VEHICLE_BUDGET,
                    Measure.VEHICLE_EXPENSE,
                    Measure.PRIOR_VEHICLE_EXPENSE);
            page.endTable("“三公”经费表");
            change(now.total(), before.total());
        }

        private long budget(long spent, boolean over) {
            return Math.round(spent * (over ? 0.4 + 0.4 * random.nextDouble() : 1 + 0.4 * random.nextDouble()));
        }

        private void threePublicRow(
                String label, long budget, long now, long before, Measure planned, Measure spent, Measure prior) {
            page.figures(
                    label,
                    Page.Item.money(planned, budget, Basis.INITIAL, Period.CURRENT),
                    executed(spent, now),
                    Page.Item.money(prior, before, Basis.FINAL, Period.PRIOR));
        }

        private void change(long now, long before) {
            var percent = Amounts.percent(now - before, before);
            if (plan.has(Plan.Error.F16) && percent.abs().compareTo(BigDecimal.ONE) > 0) {
                percent = percent.movePointRight(1).setScale(2);
                plan.record(Plan.Error.F16, Measure.THREE_PUBLIC_CHANGE_RATE.wireName(), "小数点错位，百分比大了十倍");
            }
            var number = Page.printed(now);
            var prior = Page.printed(before);
            boolean fell = now < before;
            var quote = (fell ? "下降" : "上升") + percent.abs() + "%";
            var difference = Page.printed(Math.abs(now - before));
            var changed = (fell ? "减少" : "增加") + difference.raw() + "万元";
            var place = page.paragraph(
                    "“三公”经费支出%s万元，上年%s万元，比上年%s，%s。".formatted(number.raw(), prior.raw(), changed, quote));
            page.figure(
                    place,
                    changed,
                    new Page.Item(
                            Measure.THREE_PUBLIC_CHANGE,
                            fell ? difference.negated() : difference,
                            Unit.TEN_THOUSAND_YUAN,
                            null,
                            Period.CURRENT));
            page.figure(place, number.raw() + "万元", executed(Measure.THREE_PUBLIC, now));
            page.figure(
                    place,
                    prior.raw() + "万元",
                    Page.Item.money(Measure.PRIOR_THREE_PUBLIC, before, Basis.FINAL, Period.PRIOR));
            page.figure(
                    place,
                    quote,
                    new Page.Item(
                            Measure.THREE_PUBLIC_CHANGE_RATE,
                            new PrintedNumber(percent.abs().toPlainString(), percent),
                            Unit.PERCENT,
                            null,
                            Period.CURRENT));
        }

        private void tasks() {
            page.row("任务名称（万元）", "预算数", "执行数", "执行率");
            task("基本支出", amounts.budgetBasic(), amounts.basic());
            long budget = amounts.budgetProject() * 6 / 10;
            long executed = Math.min(amounts.project(), Math.round(amounts.project() * 0.6));
            task("履职专项业务", budget, Math.min(executed, plan.has(Plan.Error.F11) ? executed : budget));
            var first = tasks.getLast().executed().map(PrintedNumber::value).orElseThrow();
            long spent = first.movePointRight(2).longValueExact();
            task("运转保障项目", amounts.budgetProject() - budget, amounts.project() - spent);
            page.endTable("年度主要任务");
        }

        private void task(String name, long budget, long executed) {
            var percent = budget == 0 ? "" : Amounts.percent(executed, budget).toPlainString();
            var places = page.row(
                    name, Page.printed(budget).raw(), Page.printed(executed).raw(), percent + "%");
            tasks.add(new Task(
                    name,
                    Reading.of(Page.printed(budget), places.get(1)),
                    Reading.of(Page.printed(executed), places.get(2)),
                    Reading.of(PrintedNumber.of(percent), places.get(3)),
                    Unit.TEN_THOUSAND_YUAN,
                    places.get(0)));
        }

        private void total(List<IndicatorLine> lines, boolean verified) {
            var total = sum(lines, true);
            if (plan.has(Plan.Error.F02) && total.compareTo(BigDecimal.valueOf(98)) < 0) {
                var told = total.add(BigDecimal.valueOf(100 + random.nextInt(100), 2));
                plan.record(Plan.Error.F02, "score", "各项合计%s，总分填%s".formatted(total, told));
                total = told;
            }
            var grade = grade(total);
            if (plan.has(Plan.Error.F03)) {
                var told = grade.equals("优") ? "良" : "优";
                plan.record(Plan.Error.F03, "score", "得分%s，等级填%s".formatted(total, told));
                grade = told;
            }
            var place = page.paragraph("自评总分%s分，评价等级为“%s”。".formatted(total, grade));
            scores.add(new ScoreStatement(
                    ScoreRole.FORM,
                    PrintedNumber.of(total.toPlainString()),
                    PrintedNumber.of("100"),
                    grade,
                    place.withQuote(total + "分")));
            if (verified) {
                var second = sum(lines, false);
                var checked = page.paragraph("财政复核得分%s分。".formatted(second));
                scores.add(new ScoreStatement(
                        ScoreRole.VERIFIED,
                        PrintedNumber.of(second.toPlainString()),
                        PrintedNumber.of("100"),
                        null,
                        checked.withQuote(second + "分")));
            }
        }

        private static BigDecimal sum(List<IndicatorLine> lines, boolean self) {
            return lines.stream()
                    .flatMap(line -> (self ? line.score() : line.verifiedScore()).toOptional().stream())
                    .map(PrintedNumber::value)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }

        private static String grade(BigDecimal total) {
            int points = total.intValue();
            return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
        }
    }
}
