package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Reading;

/** Parts of forms: rows left blank, lines run together, columns only some provinces have. */
class FragmentsTest {

    @Test
    void keepsTheBlankScoreOfAFundRowAsBlank() {
        var report = Pages.report(
                "项目支出绩效自评表（2023年度）\n年度预算数(万元)|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因\n总额|5.00|5.00|5.00|100.00%|10||\n");
        assertThat(report.indicators()).singleElement().satisfies(line -> {
            assertThat(line.level1()).isEqualTo("预算执行率");
            assertThat(line.score()).isInstanceOfSatisfying(Reading.Absent.class, absent -> assertThat(absent.reason())
                    .isEqualTo(AbsenceReason.BLANK));
        });
    }

    @Test
    void readsLinesRunTogetherWithTheirGroup() {
        var report = Pages.report("项目自评表\n自评得分98分。\n效益指标(30分): 服务人次 ≥300人/310人 10; 持续开放 ≥360天/≥360天 10\n");
        assertThat(Pages.lines(report)).containsExactly("服务人次 ≥300人 310人 - 10", "持续开放 ≥360天 ≥360天 - 10");
        assertThat(report.indicators().getFirst().level1()).isEqualTo("效益指标");
    }

    @Test
    void takesNoFractionInASentenceForALine() {
        var report = Pages.report("某局2023年度绩效自评报告\n自评得分98分。补助标准 300元/人 3年；覆盖城区；完成较好。\n");
        assertThat(report.indicators()).isEmpty();
    }

    @Test
    void keepsConvertedScoresBesideTheirLines() {
        var report = Pages.report(
                "项目绩效自评表\n三级指标|指标分值|预期指标值|实际完成值|单项指标得分|权重占比(%)|单项指标折算得分\n" + "覆盖率|25|98%|100%|25.00|25.00|6.25\n");
        assertThat(report.statements()).extracting(NarrativeStatement::text).contains("折算得分6.25");
    }
}
