package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitledScoresTest {

    /** By proportion of a line of 10 points under a form that says so; worked by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // ≥ and plain numbers
                "产出 | ≥95% | 96% | 10",
                "产出 | ≥95% | 94.6% | 9.96",
                "产出 | ≥80% | 40% | 5.00",
                "产出 | 10家 | 40家 | 10",
                "产出 | 10家 | 8家 | 8.00",
                "产出 | =100% | 92% | 9.20",
                "产出 | ≥10个 | 0个 | 0.00",
                // ≤ and lines where less is better
                "预算调整率 | ≤10% | 9% | 10",
                "预算调整率 | ≤10% | 12% | -",
                "单位成本 | 450元 | 400元 | 10",
                "单位成本 | 450元 | 500元 | -",
                "安全事故 | =0起 | 0起 | 10",
                "安全事故 | =0起 | 1起 | -",
                "投诉办结率 | 100% | 95% | 9.50",
                // percent against fraction, money units, counted things
                "产出 | ≥95% | 0.98 | 10",
                "产出 | ≥90% | 0.45 | 5.00",
                "产出 | ≥95% | 98 | 10",
                "产出 | ≤1% | 0.5 | -",
                "产出 | ≥95% | 1 | -",
                "收入 | 1100万元 | 0.11亿元 | 10",
                "收入 | 2亿元 | 10000万元 | 5.00",
                "产出 | ≥5个 | 6项 | 10",
                "产出 | ≥5亩 | 6公里 | -",
                "产出 | ≥300人 | 400人次 | -",
                "产出 | ≥5 | 98% | -",
                // ranges and dates
                "产出 | 80%-90% | 85% | 10",
                "产出 | 80%-90% | 40% | 5.00",
                "产出 | 80%-90% | 95% | -",
                "时间 | 2021年12月前 | 2021年11月 | 10",
                "时间 | 2021年12月前 | 2021年12月31日 | 10",
                "时间 | 2021年11月底前 | 2021年12月 | -",
                "时间 | 12月底前 | 10月底完成 | 10",
                "时间 | 2021年13月前 | 2021年12月 | -",
                "时间 | 12月底前 | 按时完成 | -",
                // bands of words: a most
                "效益 | 明显提升 | 达成预期指标 | 10",
                "效益 | 明显提升 | 全部或基本达成预期指标 | 10",
                "效益 | 明显提升 | 基本达成 | 10",
                "效益 | 明显提升 | 部分达成预期指标并具有一定效果 | 8.00",
                "效益 | 明显提升 | 未达成预期指标且效果较差 | 6.00",
                "效益 | 明显提升 | 有所提升 | -",
                "产出 | ≥95% | 达成预期指标 | -",
                // nothing sure
                "产出 | ≥95% | 约94% | -",
                "产出 | ≥95% | 96%以上 | 10",
                "产出 | ≥95% | 90%以上 | -",
                "产出 | ≥95% | 未达到96% | -",
                "产出 | ≥95% | 96%、97% | -",
                "产出 | ≥95% | - | -",
                "产出 | - | 95% | -",
                "产出 | ≥0% | -5% | -",
                "产出 | 增长-5% | -7% | 10",
                "产出 | 26次 | 10次 | -",
                "产出 | ≥1 | 9999999999999999999999 | -",
                // more than asked is neither rewarded nor taken off
                "产出 | ≥1个 | 50个 | 10",
            })
    void judgesALineByItsTarget(
            String name, @Nullable String target, @Nullable String actual, @Nullable BigDecimal points) {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("mof-project")
                .line(name, target, actual, "10", "10")
                .asCase());
        var entitled = scores.scores().getFirst();
        if (points == null) {
            assertThat(entitled.points()).as(entitled.explanation()).isNull();
        } else {
            assertThat(entitled.points()).as(entitled.explanation()).isEqualByComparingTo(points);
        }
        assertThat(entitled.explanation()).isNotBlank();
    }

    @Test
    void computesNothingWithoutAMatchingRule() {
        var scores = EntitledScores.of(
                ReportBuilder.report().line("产出", "≥95%", "96%", "10", "10").asCase());
        assertThat(scores.scores().getFirst().points()).isNull();
        assertThat(scores.scores().getFirst().explanation()).isEqualTo("无匹配规则");
    }

    @Test
    void computesNoUnmetLineWhereTheFormsMethodIsNotKnown() {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("jiangxi")
                .line("产出", "≥95%", "90%", "10", "10")
                .line("产出", "≥95%", "95%", "10", "10")
                .asCase());
        assertThat(scores.scores().getFirst().points()).isNull();
        assertThat(scores.scores().getLast().points()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "100000"})
    void computesNothingForAnAbsurdWeight(String weight) {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("mof-project")
                .line("产出", "≥95%", "96%", weight, "10")
                .asCase());
        assertThat(scores.scores().getFirst().points()).isNull();
        assertThat(scores.scores().getFirst().explanation()).contains("不合常理");
    }

    @Test
    void computesNothingForABlankWeight() {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("mof-project")
                .line("产出", "≥95%", "96%", null, "10")
                .asCase());
        assertThat(scores.scores().getFirst().explanation()).contains("分值空缺");
        assertThat(scores.verifiableShare()).isNull();
    }

    /** 60 points by figures, 40 by words: words can be scored too high, but no figure shows their points. */
    @Test
    void countsOnlyLinesThatFiguresShow() {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("mof-project")
                .line("产出", "≥95%", "96%", "60", "60")
                .line("效益", "明显提升", "达成预期指标", "40", "40")
                .asCase());
        assertThat(scores.verifiableShare()).isEqualByComparingTo("0.6");
    }

    @Test
    void scoresACommonIndicatorByTheFormsOwnSteps() {
        var scores = EntitledScores.of(ReportBuilder.report()
                .form("guangdong-zhanjiang")
                .line("固定资产利用率", null, "93%", "3", "3")
                .line("政府采购执行率", null, "79.05%", "2", "2")
                .line("固定资产利用率", null, "在用良好", "3", "3")
                .asCase());
        assertThat(scores.scores().get(0).points()).isEqualByComparingTo("1");
        // 2 × 79.05 % = 1.581
        assertThat(scores.scores().get(1).points()).isEqualByComparingTo("1.58");
        assertThat(scores.scores().get(2).points()).isNull();
    }
}
