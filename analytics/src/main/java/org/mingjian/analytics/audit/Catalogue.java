package org.mingjian.analytics.audit;

import java.util.List;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** All rules, in the order their findings are shown (规则目录). */
final class Catalogue {

    private static final List<Measure> BUDGETS =
            List.of(Measure.ADJUSTED_BUDGET, Measure.INITIAL_BUDGET, Measure.REVENUE, Measure.OPENING_BALANCE_REVENUE);

    private static final List<RateFromParts> EXECUTION_RATES = List.of(
            rate("rate.execution", Measure.EXECUTION_RATE, Measure.EXECUTED_AMOUNT, BUDGETS, "预算执行率", true),
            rate(
                    "rate.execution-basic",
                    Measure.BASIC_EXECUTION_RATE,
                    Measure.BASIC_EXPENDITURE,
                    List.of(Measure.BASIC_EXPENDITURE_BUDGET),
                    "基本支出执行率",
                    false),
            rate(
                    "rate.execution-project",
                    Measure.PROJECT_EXECUTION_RATE,
                    Measure.PROJECT_EXPENDITURE,
                    List.of(Measure.PROJECT_EXPENDITURE_BUDGET),
                    "项目支出执行率",
                    false));

    private static final List<Rule> ALL = Stream.of(
                    scores(),
                    amounts(),
                    threePublic(),
                    rates(),
                    Limits.all(),
                    tasks(),
                    lines(),
                    text(),
                    across(),
                    advisory())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    static List<Rule> all() {
        return ALL;
    }

    static List<RateFromParts> executionRates() {
        return EXECUTION_RATES;
    }

    /** The rules that need more than the report itself; without it they answer that they cannot compute. */
    static List<Rule> across() {
        return List.of(
                new OpeningCarryOver(),
                new PriorFigures(),
                new TargetBelowLastYear(),
                new PaddedEachYear(),
                new SameScoreEachYear(),
                new SameIndicators(),
                new ReviewGap(),
                new TablesDiffer(),
                new SameAsAnother(),
                copied(
                        "years.text-copied",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "正文照搬往年报告",
                        true,
                        ThresholdKey.COPIED_FROM_YEARS),
                copied(
                        "peers.text-copied",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "正文与其他部门的报告雷同",
                        false,
                        ThresholdKey.COPIED_FROM_OTHERS),
                new ForeignDepartment());
    }

    private static CopiedText copied(
            String id, Severity severity, Certainty certainty, String name, boolean fromOwnYears, ThresholdKey least) {
        var card = RuleCard.of(FindingFamily.PLAUSIBILITY, id, severity, certainty, name, "正文每5字一段，与另一份报告相同的段数÷全部段数≥界限")
                .tolerates(Limits.fromRuleBook(least)
                        + "；标题、职能机构、名词解释、引用文件的句子、成行的数字，以及%s以上且%s以上文件都有的句子不计，剩余不足%s不比"
                                .formatted(
                                        usual(ThresholdKey.COPIED_REQUIRED_DOCUMENTS),
                                        usual(ThresholdKey.COPIED_REQUIRED_SHARE),
                                        usual(ThresholdKey.COPIED_CHARACTERS)))
                .mayErr("上级统一下发的文字只有少数文件采用；同一项工作由几个部门共同承担");
        return new CopiedText(card, fromOwnYears, least);
    }

    private static String usual(ThresholdKey limit) {
        return RuleBook.builtIn().threshold(limit).text();
    }

    /** Last, since they ask whether anything else was found. */
    private static List<Rule> advisory() {
        return List.of(new ScoreHeaped(), new FullUnsupported());
    }

    private static List<Rule> scores() {
        return List.of(
                new ComponentsOfTotal(),
                new LinesOfTotal(),
                new VisibleLosses(),
                new LinesOfComponent(),
                new WeightsOfTotal(),
                new WeightsOfPart(),
                new WeightSet(),
                new WeightedTwice(),
                new TotalsAgree(),
                new ScoreAboveWeight(),
                new GradeOfScore(),
                new ExecutionWeight(),
                new ExecutionScore(),
                new FullTotalBelowBudget(),
                new LowButExcellent(),
                new LowAsSaving(),
                new LowUnexplained());
    }

    private static List<Rule> amounts() {
        return Stream.concat(
                        sums(SumIdentity.amounts()),
                        Stream.of(
                                new SameMeasure(),
                                new CarryOverBalance(),
                                new AvailableBalance(),
                                new PurposesOfBudget(),
                                new FundingSum(),
                                new TotalRowZero()))
                .toList();
    }

    private static List<Rule> threePublic() {
        return sums(SumIdentity.threePublic()).toList();
    }

    private static List<Rule> rates() {
        return Stream.concat(
                        EXECUTION_RATES.stream(),
                        Stream.of(
                                new ShareAsRate(),
                                new ChangeRate(),
                                rate(
                                        "rate.staff-control",
                                        Measure.STAFF_CONTROL_RATE,
                                        Measure.STAFF_ACTUAL,
                                        List.of(Measure.STAFF_ESTABLISHED),
                                        "在职人员控制率",
                                        false),
                                rate(
                                        "rate.procurement",
                                        Measure.PROCUREMENT_EXECUTION_RATE,
                                        Measure.PROCUREMENT_EXECUTED,
                                        List.of(Measure.PROCUREMENT_PLANNED),
                                        "政府采购执行率",
                                        false),
                                rate(
                                        "rate.three-public-control",
                                        Measure.THREE_PUBLIC_CONTROL_RATE,
                                        Measure.THREE_PUBLIC,
                                        List.of(Measure.THREE_PUBLIC_BUDGET),
                                        "“三公”经费控制率",
                                        false)))
                .map(Rule.class::cast)
                .toList();
    }

    private static List<Rule> tasks() {
        return List.of(
                new TaskRate(),
                new TaskAboveBudget(),
                new TasksOfTotal(),
                new FormAgainstTasks(),
                new BudgetOfTasks(),
                new UnpaidTasks(),
                new TaskClaim(),
                new TaskCoverage());
    }

    private static List<Rule> lines() {
        return Stream.of(
                        LineRules.all(),
                        LineJudgements.all(),
                        List.of(
                                new IndicatorAgainstFigure(),
                                new BlankScores(),
                                new BlankExecution(),
                                new FullWithoutValues(),
                                new ActualCopied(),
                                MetButDeducted.rule(),
                                BenefitDenied.rule(),
                                new BlankIndicatorRow(),
                                new SatisfactionUnsupported(),
                                new FormOnlyNamed()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> text() {
        return List.of(
                new ZeroPartClaim(),
                new PartDeductions(),
                new UnmetButClaimed(),
                new ExecutionDenied(),
                new DeviationDenied(),
                new ProjectCount(),
                new AmountInvolved(),
                new SourcesSwapped(),
                new RetiredStaff(),
                new PartialYear(),
                new ForecastUsed(),
                new UnfinishedCount(),
                new ResultsDiffer(),
                new LowTargetSentence(),
                new IndicatorCount(),
                new BracketSum(),
                new VerifierName(),
                new NumberingGap(),
                new TargetNotTold(),
                new TargetAtLastYear(),
                new CountNotComplete(),
                new NoCarryOver(),
                new WeaknessUnscored(),
                new Although());
    }

    private static RateFromParts rate(
            String id, Measure rate, Measure numerator, List<Measure> denominators, String name, boolean opening) {
        var card = RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        id,
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        name + "与分子分母不符",
                        name + "=分子÷分母")
                .tolerates(RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("分母口径不明；年初、全年、收入及含上年结转各试一遍，都不符才提示");
        return new RateFromParts(card, rate, numerator, denominators, name, opening);
    }

    private static Stream<Rule> sums(List<SumIdentity> identities) {
        return identities.stream().map(Catalogue::sum);
    }

    private static Rule sum(SumIdentity identity) {
        var card = RuleCard.of(
                FindingFamily.ARITHMETIC,
                identity.rule(),
                Severity.HIGH,
                Certainty.CERTAIN,
                identity.totalName() + "与分项合计不符",
                identity.partsName() + "=" + identity.totalName());
        return new SumOfParts(card, identity);
    }
}
