package org.mingjian.analytics.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.model.ReportKind;

class RuleBookTest {

    /** An entry that holds everywhere, to be varied; 11 lines with the version's. */
    private static final String GOOD = """
        version: "甲1"
        entries:
          - form: hubei
            name: 本市自评表
            weights: {执行: 20, 绩效: 80}
            execution: {weight: 20, function: linear}
            grades: {优: 90, 良: 80, 中: 60, 差: 0}
            basis: 本市文件
        """;

    private final RuleBook book = RuleBook.builtIn();

    @Test
    void knowsTheFormsOfTheReader() {
        for (var key : new String[] {
            "henan-zhengzhou",
            "henan-pingdingshan",
            "hunan",
            "hubei",
            "guangdong-zhanjiang",
            "mof-project",
            "yunnan-open",
            "chongqing",
            "jiangxi",
            "hainan",
            "transfer-payment"
        }) {
            assertThat(book.form(key)).as(key).isPresent();
        }
        assertThat(book.form("somewhere-else")).isEmpty();
    }

    @Test
    void everyBuiltInEntryHasABasisAndWeightsThatAddUp() {
        assertThat(book.entries()).hasSizeGreaterThan(15).allSatisfy(entry -> {
            assertThat(entry.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(entry.form())
                    .isEqualByComparingTo("100");
            assertThat(entry.basis().text()).isNotBlank();
            assertThat(entry.grades()).hasSize(4);
            assertThat(entry.indicators())
                    .allSatisfy(rule -> assertThat(rule.basis().title()).isNotBlank());
        });
    }

    @Test
    void scoresInProportionUpToFullMarks() {
        var linear = book.form("hubei").orElseThrow().executionScoring();
        assertThat(linear.shareEarnedBy(new BigDecimal("0.9822")).orElseThrow()).isEqualByComparingTo("0.9822");
        assertThat(linear.shareEarnedBy(new BigDecimal("1.0654")).orElseThrow()).isEqualByComparingTo("1");
        assertThat(linear.shareEarnedBy(new BigDecimal("-0.1")).orElseThrow()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.9921, 0.75", "0.9, 0.75", "0.8999, 0.5", "0.7, 0.25", "0.69, 0"})
    void scoresInSteps(BigDecimal rate, BigDecimal share) {
        var steps = book.form("guangdong-zhanjiang").orElseThrow().executionScoring();
        assertThat(steps.shareEarnedBy(rate).orElseThrow()).isEqualByComparingTo(share);
    }

    @Test
    void saysNothingOfARateWhereTheFormsMethodIsNotKnown() {
        assertThat(book.form("jiangxi").orElseThrow().executionScoring().shareEarnedBy(BigDecimal.ONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Hunan: ≤100 % earns 5, each whole point above takes 0.5; three public: 6, each point takes 1
        "在职人员控制率, 5, 0.948, 5",
        "在职人员控制率, 5, 1, 5",
        "在职人员控制率, 5, 1.0299, 4.0",
        "在职人员控制率, 5, 1.5, 0",
        "三公经费变动率, 5, -0.2165, 5",
        "三公经费变动率, 3, 0.04, 1.8",
        "三公经费控制率, 6, 1.02, 4",
        "重点支出安排率, 5, 0.9, 5",
        "重点支出安排率, 5, 0.8999, 4",
        "重点支出安排率, 5, 0.1, 0",
        "预算调整率, 3, 0, 3",
        "预算调整率, 3, 0.2, 1",
        "预算调整率, 3, 0.2001, 0.5",
        "预算调整率, 3, 0.31, 0",
    })
    void scoresCommonIndicatorsOfHunan(String name, BigDecimal weight, BigDecimal value, BigDecimal points) {
        var sheet = book.match(new RuleQuery("hunan-score-sheet", null, "湖南省", "岳阳市", 2020))
                .orElseThrow();
        var rule = sheet.indicator(name, weight).orElseThrow();
        assertThat(rule.scoring().points(value, weight).orElseThrow()).isEqualByComparingTo(points);
    }

    @Test
    void leavesALineWithAnotherWeightToItsTarget() {
        var sheet = book.match(new RuleQuery("hunan-score-sheet", null, "湖南", null, null))
                .orElseThrow();
        assertThat(sheet.indicator("在职人员控制率", new BigDecimal("4"))).isEmpty();
    }

    @Test
    void saysNothingBeyondAStepWhoseRestIsNotKnown() {
        var rule = book.form("guangdong-zhanjiang")
                .orElseThrow()
                .indicator("结转结余率", new BigDecimal("3"))
                .orElseThrow();
        assertThat(rule.scoring().points(new BigDecimal("0.1"), rule.weight())).hasValue(new BigDecimal("3"));
        assertThat(rule.scoring().points(new BigDecimal("0.11"), rule.weight())).isEmpty();
    }

    @Test
    void neverFallsBackForAnUnknownForm() {
        assertThat(book.match(new RuleQuery(null, ReportKind.SELF_EVALUATION, "湖北省", "武汉市", 2021)))
                .isEmpty();
        assertThat(book.match(new RuleQuery("hunan-score-sheet", null, "湖北省", null, 2021)))
                .isEmpty();
        assertThat(book.match(new RuleQuery("sichuan", null, "四川省", null, 2021)))
                .isEmpty();
        assertThat(book.match(new RuleQuery("sichuan", null, "四川省", null, 2018)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // form, province, city, year, the entry that wins
                "a, 湖北省, 武汉市, 2021, 武汉2021",
                "a, 湖北省, 武汉市, 2019, 武汉",
                "a, 湖北, 宜昌市, 2021, 湖北",
                "a, 湖南省, 长沙市, 2021, 各地",
                "a, -, -, -, 各地",
                "b, 湖北省, 武汉市, 2021, -",
                "-, 湖北省, 武汉市, 2021, 未知表",
                "-, 湖南省, 长沙市, 2021, -",
            })
    void takesTheMostSpecificEntry(
            @Nullable String form,
            @Nullable String province,
            @Nullable String city,
            @Nullable Integer year,
            @Nullable String winner) {
        var own = book.under("version: x\nentries:\n"
                + entry("a", "各地", "")
                + entry("a", "湖北", "province: 湖北")
                + entry("a", "武汉", "province: 湖北, city: 武汉")
                + entry("a", "武汉2021", "province: 湖北, city: 武汉, years: 2020-2022")
                + entry("'*'", "未知表", "province: 湖北"));
        var found = own.match(new RuleQuery(form, ReportKind.SELF_EVALUATION, province, city, year));
        assertThat(found.map(FormRules::name).orElse(null)).isEqualTo(winner);
    }

    @Test
    void theBureausOwnEntryWinsOverAMoreSpecificBuiltInOne() {
        var own = book.under(GOOD);
        assertThat(own.form("hubei").orElseThrow().name()).isEqualTo("本市自评表");
        assertThat(own.form("hunan").orElseThrow().name()).contains("湖南");
        assertThat(own.version()).startsWith(book.version() + "+甲1-").isNotEqualTo(book.version());
        assertThat(book.under(GOOD.replace("80}", "\"80\"}")).version()).isNotEqualTo(own.version());
    }

    @Test
    void theBureausOwnThresholdWins() {
        var own = book.under(
                "version: x\nthresholds:\n  adjustment.unexplained: {name: 调整率, value: '15%', basis: 本市文件}\n");
        assertThat(own.threshold(ThresholdKey.ADJUSTMENT_UNEXPLAINED).value()).isEqualByComparingTo("0.15");
        assertThat(own.threshold(ThresholdKey.TARGET_OVER).value()).isEqualByComparingTo("1.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{执行: 20, 绩效: 80} | {执行: 20, 绩效: 70} | 5 | 合计90，不等于满分100",
                "{执行: 20, 绩效: 80} | {执行: 0, 绩效: 0} | 5 | 合计为0",
                "{执行: 20, 绩效: 80} | {执行: 20, 绩效: 八十} | 5 | 不是数字",
                "{执行: 20, 绩效: 80} | {执行: 20, 绩效: 1e9} | 5 | 不是数字",
                "{执行: 20, 绩效: 80} | {执行: -20, 绩效: 120} | 5 | 超出范围",
                "{执行: 20, 绩效: 80} | {执行: 20, 执行: 80} | 5 | 写了两次",
                "function: linear | function: 差不多 | 6 | 只能是linear、steps、not-known",
                "function: linear | function: steps | 6 | 须列出各档",
                "function: linear | function: steps, steps: [{from: '90%', share: '1'}, {from: '95%', share: '0.5'}] |"
                        + " 6 | 由高到低",
                "function: linear | function: steps, steps: [{from: '1', share: '0.5'}, {from: '0.9', share: '0.8'}] |"
                        + " 6 | 前后矛盾",
                "function: linear | function: steps, steps: [{from: '1', share: '120%'}] | 6 | 超出范围",
                "weight: 20, | weight: 200, | 6 | 超出范围",
                "basis: 本市文件 | years: 20x1 | 8 | 不是年度范围",
                "basis: 本市文件 | years: 2022-2020 | 8 | 不是年度范围",
                "basis: 本市文件 | 依据: 本市文件 | 8 | 不认识的键",
                "name: 本市自评表 | name: | 4 | 不能空着",
                "form: hubei | form: '*' | 3 | 必须写明 province",
                "{优: 90, 良: 80 | {优: 90, 良: 95 | 7 | 由高到低",
                "basis: 本市文件 | bands: {达成: '60%', 部分达成: '80%', 未达成: '10%'} | 8 | 前后矛盾",
                "basis: 本市文件 | unmet: perhaps | 8 | 只能是",
                "basis: 本市文件 | basis: &甲 本市文件 | 8 | 锚点和别名",
                "basis: 本市文件 | basis: !!java.io.File [x] | 8 | 自定义标签",
                "basis: 本市文件 | basis: !local 本市文件 | 8 | 自定义标签",
                "basis: 本市文件 | indicators: [{name: 率, formula: 甲÷乙, weight: 0, function: linear, basis: 无}] | 8 | 分值为0",
                "basis: 本市文件 | indicators: [{name: 率, formula: 甲÷乙, weight: 5, function: per-point, limit: 1, deduct:"
                        + " 1, step: 0, basis: 无}] | 8 | 除以零",
                "basis: 本市文件 | indicators: [{name: 率, formula: 甲÷乙, weight: 5, function: steps, at_most: [{to: 0,"
                        + " points: 1}, {to: '10%', points: 2}], basis: 无}] | 8 | 前后矛盾",
                "basis: 本市文件 | indicators: [{name: 率, formula: 甲÷乙, weight: 5, function: steps, basis: 无}] | 8 |"
                        + " at_least 或 at_most",
                "basis: 本市文件 | indicators: [{name: 率, formula: 甲÷乙, weight: 5, measure: nothing, function: linear,"
                        + " basis: 无}] | 8 | 只能是",
                "basis: 本市文件 | basis: [本市文件 | 9 | 不是正确的 YAML",
            })
    void refusesABadFileWithItsLine(String good, String bad, int line, String reason) {
        var yaml = GOOD.replace(good, bad);
        assertThat(yaml).isNotEqualTo(GOOD);
        assertThat(problems(yaml)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void tellsAllProblemsAtOnceInTheirOrder() {
        var yaml = GOOD.replace("80}", "70}").replace("linear", "guess").replace("form: hubei", "forn: hubei");
        assertThat(problems(yaml))
                .extracting(RuleProblem::line)
                .contains(3, 5, 6)
                .isSorted();
    }

    @Test
    void refusesEntriesBetweenWhichNobodyCanDecide() {
        var yaml = "version: x\nentries:\n" + entry("a", "甲", "years: 2019-2021") + entry("a", "乙", "years: 2021-2023");
        assertThat(problems(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.reason()).contains("与第3行的条目适用范围重叠");
        });
        book.under("version: x\nentries:\n" + entry("a", "甲", "years: 2019-2021") + entry("a", "乙", "years: 2022-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "只有一句话", "- a\n- b", "version: x\nentries: 甲", "version: [1]", "a: *b", "\u0000"})
    void refusesWhatIsNoRuleFile(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @Test
    void refusesAliasBombsAndEndlessFiles() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int at = 1; at < 30; at++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(at, at, at - 1, at - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
        assertThat(problems("#".repeat(300_000))).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("256 KB"));
        assertThat(problems("[".repeat(5_000))).isNotEmpty();
    }

    private static String entry(String form, String name, String where) {
        return "  - {form: %s, name: %s, weights: {全部: 100}, grades: {优: 90, 差: 0}, basis: 无%s}%n"
                .formatted(form, name, where.isEmpty() ? "" : ", " + where);
    }

    private List<RuleProblem> problems(String yaml) {
        var refused = catchThrowableOfType(RuleBookException.class, () -> book.under(yaml));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
