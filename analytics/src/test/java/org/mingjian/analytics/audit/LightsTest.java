package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;

class LightsTest {

    private static ReportBuilder spent(String executed, String budget) {
        return report().money(Measure.EXECUTED_AMOUNT, executed).money(Measure.ADJUSTED_BUDGET, budget);
    }

    private static Light light(ReportBuilder report) {
        return Lights.of(report.asCase());
    }

    @Test
    void staysOffWhenTheGapIsSmall() {
        // 90 of 90, 99.79 % executed: (1 − 0.99787) ÷ 1 = 0.21 %
        var light = light(spent("5042.04", "5052.78").part("产出", "50", "50").part("效益", "40", "40"));
        assertThat(light.colour()).isEqualTo(LightColour.NONE);
        assertThat(light.fixedColour()).isEqualTo(LightColour.NONE);
        assertThat(light.explanation())
                .isEqualTo("指标得分90÷分值90=100%，执行率5042.04÷5052.78=99.79%；（100%-99.79%）÷100%=0.21%，不超过5%，不亮灯。");
    }

    @Test
    void turnsRedWhenTheScoreRunsAheadOfTheMoney() {
        // 88.04 of 90 is 97.822 %, 80.45 % executed: (0.97822 − 0.8045) ÷ 0.97822 = 17.76 %
        var light = light(spent("80.45", "100").part("产出和效益", "88.04", "90"));
        assertThat(light.colour()).isEqualTo(LightColour.RED);
        assertThat(light.explanation()).contains("=17.76%，超过5%，亮红灯");
    }

    @Test
    void asksForMoreThanFivePerCent() {
        assertThat(light(spent("95", "100").part("产出", "90", "90")).colour()).isEqualTo(LightColour.NONE);
        assertThat(light(spent("94.99", "100").part("产出", "90", "90")).colour()).isEqualTo(LightColour.RED);
    }

    @Test
    void turnsYellowWhenAFifthIsUnspent() {
        // the claim is as low as the money: 72 of 90 is 80 %
        assertThat(light(spent("79.99", "100").part("产出", "72", "90")).colour()).isEqualTo(LightColour.YELLOW);
        assertThat(light(spent("80", "100").part("产出", "72", "90")).colour()).isEqualTo(LightColour.NONE);
    }

    @Test
    void turnsYellowWithoutABudget() {
        var light = light(spent("0", "0").part("产出", "90", "90"));
        assertThat(light.colour()).isEqualTo(LightColour.YELLOW);
        assertThat(light.explanation()).isEqualTo("全年预算数为0，亮黄灯。");
    }

    @Test
    void takesTheFormsOwnWeightsAndTellsWhatTheFixedOnesGive() {
        // 80 of 80, 85 % executed: own weights (1 − 0.85) ÷ 1 = 15 %; fixed 80 ÷ 90 = 88.89 %: 4.38 %
        var light = light(spent("85", "100").part("年度绩效指标", "80", "80").part("预算执行情况", "17", "20"));
        assertThat(light.colour()).isEqualTo(LightColour.RED);
        assertThat(light.fixedColour()).isEqualTo(LightColour.NONE);
        assertThat(light.explanation()).contains("现行系统固定按90分算，得88.89%", "=4.38%，不超过5%，不亮灯");
    }

    @Test
    void usesThePrintedRateWithoutAmounts() {
        var light = light(report().rate(Measure.EXECUTION_RATE, "60").part("产出", "90", "90"));
        assertThat(light.colour()).isEqualTo(LightColour.RED);
        assertThat(light.explanation()).contains("报告所写执行率60%");
    }

    @Test
    void saysWhyItCannotBeComputed() {
        assertThat(light(spent("1", "1")).explanation()).contains("没有逐项的分值和得分");
        assertThat(light(report().part("产出", "90", "90")).explanation()).contains("没有唯一的全年预算数");
        assertThat(light(report().part("产出", null, "90")).colour()).isNull();
        assertThat(light(spent("1", "1").kind(ReportKind.VERIFICATION).part("产出", "90", "90"))
                        .explanation())
                .contains("不是自评报告");
    }

    @Test
    void isNotComputableWhereTwoBudgetsArePrinted() {
        assertThat(light(spent("90", "100")
                                .money(Measure.ADJUSTED_BUDGET, "120")
                                .part("产出", "90", "90"))
                        .colour())
                .isNull();
    }

    @Test
    void staysOffWhenNothingIsClaimed() {
        assertThat(light(spent("1", "100").part("产出", "0", "90")).colour()).isEqualTo(LightColour.NONE);
    }
}
