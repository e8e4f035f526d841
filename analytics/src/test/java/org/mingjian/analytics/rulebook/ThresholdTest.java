package org.mingjian.analytics.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.data.model.ReportKind;

class ThresholdTest {

    /** A bureau's own limit with two cases; the first limit stands on line 4. */
    private static final String GOOD = """
        version: "甲1"
        thresholds:
          execution.low:
            value: "85%"
            basis: 本市文件
            cases:
              - {city: 武汉, value: "75%", basis: 武汉文件}
              - {form: hubei, years: 2021-, value: "70%", basis: 表注}
        """;

    private final RuleBook book = RuleBook.builtIn();

    @ParameterizedTest
    @EnumSource(ThresholdKey.class)
    void theBuiltInBookHasEachLimitForAllWithItsBasis(ThresholdKey key) {
        var limit = book.threshold(key);
        assertThat(limit.isForAll()).isTrue();
        assertThat(limit.owner()).isEqualTo(Threshold.Owner.BUILT_IN);
        assertThat(limit.basis().title()).isNotBlank();
        assertThat(limit.basis().houseCheck())
                .as("no limit has a regulation at hand")
                .isNotBlank();
        assertThat(limit.cited()).contains(limit.text(), "内置规则库", limit.basis().title());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // form, city, year, the limit that holds: the city before the form, the form before all
                "hubei, 武汉市, 2021, 0.75",
                "hubei, 宜昌市, 2021, 0.70",
                "hubei, 宜昌市, 2020, 0.85",
                "hubei, 宜昌市, -, 0.85",
                "hunan, 长沙市, 2021, 0.85",
                "-, 武汉市, 2021, 0.75",
                "-, -, -, 0.85",
            })
    void takesTheMostSpecificLimit(
            @Nullable String form, @Nullable String city, @Nullable Integer year, BigDecimal value) {
        var found = book.under(GOOD).thresholds(new RuleQuery(form, ReportKind.SELF_EVALUATION, null, city, year));
        assertThat(found.get(ThresholdKey.EXECUTION_LOW).value()).isEqualByComparingTo(value);
        assertThat(found.get(ThresholdKey.EXECUTION_LOW).cited()).contains("本单位规则");
        assertThat(found.get(ThresholdKey.REVIEW_GAP).cited()).contains("内置规则库");
    }

    @Test
    void theBureausLimitForAllWinsOverABuiltInCase() {
        var query = new RuleQuery("henan-zhengzhou", ReportKind.SELF_EVALUATION, null, null, 2021);
        var own = book.under("version: x\nthresholds:\n  adjustment.most: {value: '12%', basis: 本市文件}\n");
        assertThat(book.thresholds(query).get(ThresholdKey.ADJUSTMENT_MOST).value())
                .isEqualByComparingTo("0.05");
        assertThat(own.thresholds(query).get(ThresholdKey.ADJUSTMENT_MOST).value())
                .isEqualByComparingTo("0.12");
        assertThat(own.threshold(ThresholdKey.ADJUSTMENT_MOST).name())
                .isEqualTo(book.threshold(ThresholdKey.ADJUSTMENT_MOST).name());
    }

    @Test
    void aFileOfCasesAloneLeavesTheRestToTheBuiltInLimit() {
        var own = book.under("""
            version: x
            thresholds:
              review.gap:
                cases:
                  - {province: 湖北, value: 3, basis: 本省文件}
            """);
        var hubei = new RuleQuery(null, ReportKind.SELF_EVALUATION, "湖北省", null, null);
        assertThat(own.thresholds(hubei).get(ThresholdKey.REVIEW_GAP).text()).isEqualTo("3分");
        assertThat(own.threshold(ThresholdKey.REVIEW_GAP).text()).isEqualTo("5分");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: \"85%\" | value: 85 | 4 | 超出范围，应在0到1之间",
                "value: \"85%\" | value: 很低 | 4 | 不是数字",
                "value: \"85%\" | value: \"-5%\" | 4 | 超出范围",
                "value: \"85%\" | value: \"95%\" | 4 | 前后矛盾",
                "basis: 本市文件 | 依据: 本市文件 | 5 | 不认识的键",
                "execution.low: | execution.lower: | 3 | 不认识的键",
                "\"75%\", basis: 武汉文件 | \"75%\" | 7 | 缺少此项",
                "\"75%\", basis: 武汉文件 | \"99%\", basis: 武汉文件 | 7 | 前后矛盾",
                "city: 武汉, value | value | 7 | 没有写明适用于",
                "city: 武汉 | city: 武 | 7 | 至少两个字",
                "years: 2021- | years: 今年 | 8 | 不是年度范围",
                "form: hubei, years: 2021- | city: 武汉市 | 8 | 与第7行的适用范围重叠",
            })
    void refusesABadLimitWithItsLine(String good, String bad, int line, String reason) {
        var yaml = GOOD.replace(good, bad);
        assertThat(yaml).isNotEqualTo(GOOD);
        assertThat(problems(yaml)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void refusesAPercentageOfPoints() {
        assertThat(problems("version: x\nthresholds:\n  review.gap: {value: '5%', basis: 本市文件}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("单位是分"));
    }

    private List<RuleProblem> problems(String yaml) {
        var refused = catchThrowableOfType(RuleBookException.class, () -> book.under(yaml));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
