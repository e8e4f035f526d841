package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;

/** What sentences about the score are read as. */
class ScoreSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        其中日常管理得31.5分（满分35分）                    | 日常管理 31.5/35
        履职成果指标自评47.5分（总分50分），内控指标自评46分（总分50分） | 履职成果指标 47.5/50; 内控指标 46/50
        投入20分，得19分；过程50分，得44.5分                | 投入 19/20; 过程 44.5/50
        资金执行情况得分18.2分（满分20分），目标实现情况得分71分   | 资金执行情况 18.2/20; 目标实现情况 71/-
        产出指标满分40分，自评得分38分                      | 产出指标 38/40
        决策得分12分，该项满分15分，管理得分20分，该项满分25分    | 决策 12/15; 管理 20/25
        资金管理9/10分，成本控制得8分/10分                  | 资金管理 9/10; 成本控制 8/10
        产出指标满分40分，扣2分；满意度指标得分9分，该项满分10分  | 满意度指标 9/10
        各部分得分为：履职（25分）得24分；效率指标分值20分，自评得分19分 | 履职 24/25; 效率指标 19/20
        """)
    void readsThePartsWithTheirWeights(String sentence, String parts) {
        var draft = read(sentence);
        assertThat(draft.components.stream().map(ScoreSentencesTest::print)).containsExactly(parts.split("; "));
        assertThat(draft.scores).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2022年整体支出绩效自评得分为91.6分，等级为优。     | 91.6 | 优   | NARRATIVE
        总分100分，自评得分为89分，为良好。              | 89   | 良好  | NARRATIVE
        财政复核得分为78.5分，评价等级为中。             | 78.5 | 中   | VERIFIED
        共设26个三级指标，得分83.4，等级良。             | 83.4 | 良   | NARRATIVE
        2022年部门整体支出绩效自评90分。                | 90   |     | NARRATIVE
        """)
    void readsTheTotalWithItsGrade(String sentence, String score, String grade, ScoreRole role) {
        assertThat(read(sentence).scores).singleElement().satisfies(total -> {
            assertThat(total.score().value()).isEqualByComparingTo(score);
            assertThat(total.grade()).isEqualTo(grade);
            assertThat(total.role()).isEqualTo(role);
        });
    }

    @Test
    void takesNoPartForTheTotal() {
        var draft = read("整体支出绩效自评得分92分，其中决策自评得分18分，该项满分20分，管理自评得分74分，该项满分80分。");
        assertThat(draft.scores)
                .extracting(ScoreStatement::score)
                .extracting(PrintedNumber::raw)
                .containsExactly("92");
        assertThat(draft.components).hasSize(2);
    }

    @Test
    void givesTheWeightOfAHeadingToTheScoreBelowIt() {
        var draft = read("二、投入（12分）", "目标合理，依据充分，得分11分。");
        assertThat(draft.components.stream().map(ScoreSentencesTest::print)).containsExactly("投入 11/12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲局得分92分，乙局得分88分，丙局得分79分。",
                "按时完成的得5分，每延迟一天扣0.5分。",
                "市委督查折算得分93.6分，平均得分94.1分。",
                "80分以上4个，70-80分3个。",
                "还存在一些不足，根据评价标准该项得分8分。"
            })
    void readsNoScoreWhereNoneOfTheReportIsTold(String sentence) {
        var draft = read(sentence);
        assertThat(draft.scores).isEmpty();
        assertThat(draft.components).isEmpty();
    }

    private static ReportDraft read(String... lines) {
        var draft = new ReportDraft();
        var sentences = new ScoreSentences(draft, ScoreRole.NARRATIVE, false);
        for (int at = 0; at < lines.length; at++) {
            var paragraph = new Paragraph(at + 1, null, lines[at]);
            Passage.ofAnyLength(List.of(paragraph), new TableRows()).forEach(sentences::read);
        }
        return draft;
    }

    private static String print(ComponentScore part) {
        return part.name() + " " + print(part.score()) + "/" + print(part.weight());
    }

    private static String print(Reading<PrintedNumber> number) {
        return number.map(PrintedNumber::raw).orElse("-");
    }
}
