package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Measure;

/** The sentences of a report about money, people and assets (正文语句), each in several wordings. */
final class Sentences {

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;

    Sentences(Ink ink, Facts facts) {
        this.ink = ink;
        this.facts = facts;
        this.rates = new Rates(facts);
    }

    private String year() {
        return facts.year() + "年";
    }

    private String lastYear() {
        return (facts.year() - 1) + "年";
    }

    private String own() {
        return ink.pick(facts.department(), "我单位", "本部门", "我局");
    }

    /** Budget, executed amount and their structure. */
    String execution() {
        return switch (ink.random().nextInt(4)) {
            case 0 -> byNature();
            case 1 -> adjusted();
            case 2 -> completed();
            default -> supplemented();
        };
    }

    private String byNature() {
        return "%s，%s全年预算数%s，其中：基本支出%s，项目支出%s。全年执行数%s，执行率%s。其中：基本支出%s，执行率%s；项目支出%s，执行率%s。"
                .formatted(
                        year(),
                        own(),
                        ink.amount(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                        ink.amount(
                                Measure.BASIC_EXPENDITURE_BUDGET, facts.basic().adjusted()),
                        ink.amount(
                                Measure.PROJECT_EXPENDITURE_BUDGET,
                                facts.project().adjusted()),
                        ink.amount(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                        ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                        ink.amount(Measure.BASIC_EXPENDITURE, facts.basic().executed()),
                        ink.rate(Measure.BASIC_EXECUTION_RATE, rates.basicExecution()),
                        ink.amount(Measure.PROJECT_EXPENDITURE, facts.project().executed()),
                        ink.rate(Measure.PROJECT_EXECUTION_RATE, rates.projectExecution()));
    }

    private String adjusted() {
        return "%s%s年初预算%s，调整后预算数为%s，预算调整率%s；全年实际支出%s，预算执行率为%s。按支出性质分，基本支出%s，占总支出的%s；项目支出%s，占总支出的%s。"
                .formatted(
                        own(),
                        year(),
                        ink.amount(Measure.INITIAL_BUDGET, facts.total().initial()),
                        ink.amount(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                        ink.rate(Measure.ADJUSTMENT_RATE, rates.adjustment()),
                        ink.amount(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                        ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                        ink.amount(Measure.BASIC_EXPENDITURE, facts.basic().executed()),
                        share(facts.basic().executed()),
                        ink.amount(Measure.PROJECT_EXPENDITURE, facts.project().executed()),
                        share(facts.project().executed()));
    }

    private String share(BigDecimal part) {
        return Facts.percent(part, facts.total().executed()).toPlainString() + "%";
    }

    private String completed() {
        return "截至%s12月31日，部门整体支出合计%s，占全年预算%s的%s。%s基本支出预算%s，基本支出决算%s，完成预算的%s；项目支出预算资金%s，实际支出%s，完成率达到%s。"
                .formatted(
                        year(),
                        ink.amount(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                        ink.amount(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                        ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                        year(),
                        ink.amount(
                                Measure.BASIC_EXPENDITURE_BUDGET, facts.basic().adjusted()),
                        ink.amount(Measure.BASIC_EXPENDITURE, facts.basic().executed()),
                        ink.rate(Measure.BASIC_EXECUTION_RATE, rates.basicExecution()),
                        ink.amount(
                                Measure.PROJECT_EXPENDITURE_BUDGET,
                                facts.project().adjusted()),
                        ink.amount(Measure.PROJECT_EXPENDITURE, facts.project().executed()),
                        ink.rate(Measure.PROJECT_EXECUTION_RATE, rates.projectExecution()));
    }

    private String supplemented() {
        return "经批复，%s%s年初部门预算为%s，年中追加%s，全年（调整）预算数%s。全年支出%s，支出完成率%s，其中：人员和公用等基本支出%s，专项类项目支出%s。"
                .formatted(
                        year(),
                        own(),
                        ink.amount(Measure.INITIAL_BUDGET, facts.total().initial()),
                        ink.plain(
                                facts.total().adjusted().subtract(facts.total().initial())),
                        ink.amount(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                        ink.amount(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                        ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                        ink.amount(Measure.BASIC_EXPENDITURE, facts.basic().executed()),
                        ink.amount(Measure.PROJECT_EXPENDITURE, facts.project().executed()));
    }

    /** Spending beside last year's. */
    String yearOnYear() {
        var difference = facts.total().executed().subtract(facts.total().prior());
        var more = difference.signum() < 0 ? ink.pick("减少", "下降") : ink.pick("增加", "增长");
        return ink.pick(
                "%s支出总计%s，比上年%s%s，%s%s%%。"
                        .formatted(
                                year(),
                                ink.amount(
                                        Measure.EXECUTED_AMOUNT, facts.total().executed()),
                                difference.signum() < 0 ? "减少" : "增加",
                                ink.plain(difference.abs()),
                                ink.direction(difference),
                                rates.executedChange().abs().toPlainString()),
                "与上年相比，%s支出决算数%s较%s%s了%s。"
                        .formatted(
                                year(),
                                ink.amount(
                                        Measure.EXECUTED_AMOUNT, facts.total().executed()),
                                lastYear(),
                                more,
                                ink.plain(difference.abs())));
    }

    /** The three public expenses with their parts. */
    String threePublic() {
        return switch (ink.random().nextInt(3)) {
            case 0 -> threePublicOnLastYear();
            case 1 -> threePublicOnBudget();
            default -> threePublicOverYears();
        };
    }

    private String threePublicOnLastYear() {
        var all = facts.threePublic();
        return "%s，“三公”经费支出%s，比上年%s%s，%s。其中：因公出国（境）费%s；公务接待费%s，共接待%d批次；公务用车购置及运行维护费%s（其中购置费0元，运行维护费%s）。"
                .formatted(
                        year(),
                        ink.amount(Measure.THREE_PUBLIC, all.executed()),
                        all.executed().compareTo(all.prior()) < 0 ? "减少" : "增加",
                        ink.plain(all.executed().subtract(all.prior()).abs()),
                        ink.change(Measure.THREE_PUBLIC_CHANGE_RATE, rates.threePublicChange()),
                        ink.amount(
                                Measure.OVERSEAS_TRAVEL_EXPENSE, facts.abroad().executed()),
                        ink.amount(
                                Measure.OFFICIAL_RECEPTION_EXPENSE,
                                facts.reception().executed()),
                        20 + ink.random().nextInt(80),
                        ink.amount(Measure.VEHICLE_EXPENSE, facts.vehicles().executed()),
                        ink.plain(facts.vehicles().executed()));
    }

    private String threePublicOnBudget() {
        var all = facts.threePublic();
        return "三公经费预算安排%s，实际支出%s，“三公经费”控制率%s。其中，公务接待费预算%s、支出%s，公务用车运行维护费预算%s、支出%s%s。"
                .formatted(
                        ink.amount(Measure.THREE_PUBLIC_BUDGET, all.budget()),
                        ink.amount(Measure.THREE_PUBLIC, all.executed()),
                        ink.rate(Measure.THREE_PUBLIC_CONTROL_RATE, rates.threePublicControl()),
                        ink.amount(
                                Measure.OFFICIAL_RECEPTION_BUDGET,
                                facts.reception().budget()),
                        ink.amount(
                                Measure.OFFICIAL_RECEPTION_EXPENSE,
                                facts.reception().executed()),
                        ink.amount(Measure.VEHICLE_BUDGET, facts.vehicles().budget()),
                        ink.amount(Measure.VEHICLE_EXPENSE, facts.vehicles().executed()),
                        facts.abroad().executed().signum() == 0
                                ? "，未安排因公出国（境）"
                                : "，因公出国（境）费支出"
                                        + ink.amount(
                                                Measure.OVERSEAS_TRAVEL_EXPENSE,
                                                facts.abroad().executed()));
    }

    private String threePublicOverYears() {
        var all = facts.threePublic();
        return "%s“三公”经费决算数%s，%s决算数%s，同比%s，其中公务接待费由上年的%s变为%s，公务用车购置及运行费由上年的%s变为%s。"
                .formatted(
                        year(),
                        ink.amount(Measure.THREE_PUBLIC, all.executed()),
                        lastYear(),
                        ink.amount(Measure.PRIOR_THREE_PUBLIC, all.prior()),
                        ink.change(Measure.THREE_PUBLIC_CHANGE_RATE, rates.threePublicChange()),
                        ink.amount(
                                Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE,
                                facts.reception().prior()),
                        ink.amount(
                                Measure.OFFICIAL_RECEPTION_EXPENSE,
                                facts.reception().executed()),
                        ink.amount(
                                Measure.PRIOR_VEHICLE_EXPENSE, facts.vehicles().prior()),
                        ink.amount(Measure.VEHICLE_EXPENSE, facts.vehicles().executed()));
    }

    String staff() {
        var established = ink.count(Measure.STAFF_ESTABLISHED, facts.established());
        var actual = ink.count(Measure.STAFF_ACTUAL, facts.staff());
        int retired = 10 + ink.random().nextInt(60);
        return ink.pick(
                "%s末，核定编制数%s人，在职实有人数%s人，退休人员%d人。".formatted(year(), established, actual, retired),
                "人员编制%s名，年末在职人员%s名，离退休人员%d名。".formatted(established, actual, retired),
                "局机关及所属单位共有编制%s个，实有在编在职人员%s人，另有退休%d人。".formatted(established, actual, retired));
    }

    String procurement() {
        var planned = ink.amount(Measure.PROCUREMENT_PLANNED, facts.procurementPlanned());
        var executed = ink.amount(Measure.PROCUREMENT_EXECUTED, facts.procurement());
        var rate = ink.rate(Measure.PROCUREMENT_EXECUTION_RATE, rates.procurement());
        return ink.pick(
                "政府采购计划%s，实际采购%s，政府采购执行率%s。".formatted(planned, executed, rate),
                "%s政府采购预算%s，政府采购实际支出%s，采购执行率为%s。".formatted(year(), planned, executed, rate),
                "全年完成政府采购金额%s，年初政府采购预算金额%s，政府采购执行率达%s。".formatted(executed, planned, rate));
    }

    String assets() {
        var used = facts.assets().subtract(facts.idleAssets());
        var total = ink.amount(Measure.FIXED_ASSETS, facts.assets());
        var idle = ink.amount(Measure.IDLE_FIXED_ASSETS, facts.idleAssets());
        var rate = ink.rate(Measure.ASSET_UTILISATION_RATE, rates.assetUse());
        return ink.pick(
                "年末固定资产总额%s，其中闲置固定资产%s，固定资产利用率%s。".formatted(total, idle, rate),
                "截至年底，固定资产原值%s，在用%s，闲置资产%s，固定资产利用率为%s。".formatted(total, ink.plain(used), idle, rate));
    }

    String carryOver() {
        return ink.say(
                () -> "年初结转和结余%s，年末结转和结余%s，较上年末%s。"
                        .formatted(
                                ink.amount(Measure.OPENING_CARRY_OVER, facts.opening()),
                                ink.amount(Measure.CLOSING_CARRY_OVER, facts.closing()),
                                ink.change(Measure.CARRY_OVER_CHANGE_RATE, rates.carryOverChange())),
                () -> "%s收入决算数%s，上年结转%s，年末结转结余资金%s，结转结余率%s。"
                        .formatted(
                                year(),
                                ink.amount(Measure.REVENUE, facts.revenue()),
                                ink.amount(Measure.OPENING_CARRY_OVER, facts.opening()),
                                ink.amount(Measure.CLOSING_CARRY_OVER, facts.closing()),
                                ink.rate(Measure.CARRY_OVER_RATE, rates.carryOver())));
    }

    String operating() {
        var operating = ink.amount(Measure.OPERATING_EXPENSE, facts.operating());
        return ink.say(
                () -> "日常公用经费调整预算数%s，决算数%s。"
                        .formatted(ink.amount(Measure.OPERATING_EXPENSE_BUDGET, facts.operatingBudget()), operating),
                () -> "公用经费实际支出%s，比上年的%s有所变化。"
                        .formatted(operating, ink.amount(Measure.PRIOR_OPERATING_EXPENSE, facts.priorOperating())));
    }

    String satisfaction() {
        var rate = ink.rate(Measure.SATISFACTION_RATE, facts.satisfaction());
        int sheets = 100 + ink.random().nextInt(300);
        return ink.pick(
                "共发放问卷%d份，收回有效问卷%d份，服务对象满意度为%s。".formatted(sheets, sheets - 6, rate),
                "从问卷调查结果看，社会公众满意度达到%s。".formatted(rate),
                "通过电话回访，群众满意度%s。".formatted(rate));
    }

    /** The tasks with their money, one paragraph each or all in one. */
    List<String> tasks() {
        return switch (ink.random().nextInt(3)) {
            case 0 -> List.of(tasksInOneSentence());
            case 1 -> tasksWithExecution();
            default -> tasksByTheirSpending();
        };
    }

    /** The tasks with what was spent on each. */
    List<String> spentTasks() {
        return ink.random().nextBoolean() ? tasksWithExecution() : tasksByTheirSpending();
    }

    private String tasksInOneSentence() {
        var order = List.of("一是", "二是", "三是", "四是", "五是");
        var text = new StringBuilder("主要任务：");
        var verb = ink.pick("预算资金", "安排预算资金", "预算安排");
        for (int index = 0; index < facts.undertakings().size(); index++) {
            var task = ink.task(facts.undertakings().get(index), false);
            text.append(order.get(index) + task.name() + "，" + verb + ink.plain(task.budget()) + "，" + task.purpose());
            text.append(index + 1 < facts.undertakings().size() ? "；" : "。");
        }
        return text.toString();
    }

    private List<String> tasksWithExecution() {
        var sentences = new ArrayList<String>();
        for (var listed : facts.undertakings()) {
            var task = ink.task(listed, true);
            sentences.add("（%d）%s：年初预算%s，实际支出%s，执行率%s%%，%s。"
                    .formatted(
                            sentences.size() + 1,
                            task.name(),
                            ink.plain(task.budget()),
                            ink.plain(task.executed()),
                            Facts.percent(task.executed(), task.budget()).toPlainString(),
                            task.purpose()));
        }
        return sentences;
    }

    private List<String> tasksByTheirSpending() {
        var sentences = new ArrayList<String>();
        for (var listed : facts.undertakings()) {
            var task = ink.task(listed, true);
            sentences.add("%d.%s项目。%s安排预算%s，%s，全年支出%s，预算执行率%s%%。"
                    .formatted(
                            sentences.size() + 1,
                            task.name(),
                            year(),
                            ink.plain(task.budget()),
                            task.purpose(),
                            ink.plain(task.executed()),
                            Facts.percent(task.executed(), task.budget()).toPlainString()));
        }
        return sentences;
    }
}
