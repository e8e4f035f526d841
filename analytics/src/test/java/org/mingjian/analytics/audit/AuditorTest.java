package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.math.BigDecimal;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

class AuditorTest {

    private final Auditor auditor = new Auditor();

    @Test
    void givesEveryRuleACardOfItsOwn() {
        var ids = new HashSet<String>();
        assertThat(Auditor.cards()).allSatisfy(card -> {
            assertThat(ids.add(card.id())).as(card.id()).isTrue();
            assertThat(card.statement()).isNotBlank();
            assertThat(card.formula()).isNotBlank();
            assertThat(card.tolerance()).isNotBlank();
            assertThat(card.basis()).isNotBlank();
            assertThat(card.falseAlarms()).isNotBlank();
        });
    }

    @Test
    void supportsNoMoreThanThePartsAddUpTo() {
        // 97 − (97 − 88) = 88
        var outcome = auditor.audit(report().total(ScoreRole.NARRATIVE, "97")
                .part("履职效能", "79", "80")
                .part("预算执行率", "9", "20")
                .build());
        assertThat(outcome.claimedScore()).isEqualByComparingTo("97");
        assertThat(outcome.supportedScore()).isEqualByComparingTo("88");
        assertThat(outcome.findings()).extracting("rule").contains("score.parts-sum");
    }

    @Test
    void takesEachDisputedPointOnce() {
        // the line's 12 of 10 points is above its weight, and 10 × 80 % = 8: at most 12 − 8 = 4 points go
        var outcome = auditor.audit(report().form("hunan")
                .block(2)
                .row(1)
                .total(ScoreRole.FORM, "98")
                .rate(Measure.EXECUTION_RATE, "80.00")
                .line("预算执行率", "年度资金总额", null, "80.00%", "10", "12", null)
                .build());
        assertThat(outcome.supportedScore()).isEqualByComparingTo("94");
        assertThat(outcome.entitledScores().getFirst().points()).isEqualByComparingTo("8.00");
    }

    @Test
    void prefersTheFormsTotalAndClaimsNothingForAVerification() {
        var both = report().total(ScoreRole.NARRATIVE, "95.78").total(ScoreRole.FORM, "98");
        assertThat(auditor.audit(both.build()).claimedScore()).isEqualByComparingTo("98");
        var verified = report().kind(ReportKind.VERIFICATION).total(ScoreRole.VERIFIED, "96.36");
        assertThat(auditor.audit(verified.build()).claimedScore()).isNull();
        assertThat(auditor.audit(verified.build()).supportedScore()).isNull();
    }

    @Test
    void saysThatAFormIsUnknown() {
        var outcome =
                auditor.audit(report().line("甲", "≥90%", "100%", "10", "10").build());
        assertThat(outcome.entitledScores()).containsExactly(new EntitledScore(null, "无匹配规则"));
        assertThat(outcome.verifiableShare()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(auditor.audit(report().build()).verifiableShare()).isNull();
    }

    @Test
    void scoresALineByItsTarget() {
        // met: 10; 81 of 90 in proportion: 10 × 0.9 = 9; over a ceiling: the form has no rule for it; words: none
        var scores = auditor.audit(report().form("henan-zhengzhou")
                        .line("覆盖率", "≥90%", "100%", "10", "10")
                        .line("完成率", "≥90%", "81%", "10", "10")
                        .line("调整率", "≤5%", "8%", "10", "10")
                        .line("科学性", "科学", "科学", "10", "10")
                        .line("数量", "10家", "　40家", "10", "10")
                        .build())
                .entitledScores();
        assertThat(scores.get(0).points()).isEqualByComparingTo("10");
        assertThat(scores.get(1).points()).isEqualByComparingTo("9.00");
        assertThat(scores.get(2).points()).isNull();
        assertThat(scores.get(3).points()).isNull();
        assertThat(scores.get(4).points()).isEqualByComparingTo("10");
    }

    @Test
    void auditsAnEmptyReportWithoutComplaint() {
        assertThat(auditor.audit(report().build()).findings()).isEmpty();
    }
}
