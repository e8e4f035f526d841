package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

class StakeTest {

    private static Finding finding(FindingFamily family, @Nullable String points) {
        return new Finding(
                "score.test",
                1,
                family,
                Severity.HIGH,
                Certainty.CERTAIN,
                "不符",
                "97",
                "88",
                "97-88=9",
                points == null ? null : new BigDecimal(points),
                List.of(SourceRef.paragraph(1, 1, "97")));
    }

    private static AuditOutcome outcome(@Nullable String claimed, Finding... findings) {
        return new AuditOutcome(
                claimed == null ? null : new BigDecimal(claimed),
                null,
                null,
                List.of(),
                Stream.of(findings).toList(),
                List.of(),
                Light.notComputable("没有逐行得分"));
    }

    @Test
    void capsEachFamilyAndAddsThem() {
        // min(20, 9+15) + 4 = 24
        assertThat(Stake.of(outcome(
                        "97",
                        finding(FindingFamily.ARITHMETIC, "9"),
                        finding(FindingFamily.ARITHMETIC, "15"),
                        finding(FindingFamily.SCORING, "4"),
                        finding(FindingFamily.THRESHOLD, null))))
                .hasValueSatisfying(stake -> assertThat(stake).isEqualByComparingTo("24"));
    }

    @Test
    void neverExceedsTheClaim() {
        assertThat(Stake.of(outcome("3", finding(FindingFamily.SCORING, "4"))))
                .hasValueSatisfying(stake -> assertThat(stake).isEqualByComparingTo("3"));
    }

    @Test
    void isAbsentWhereNoScoreIsTouched() {
        assertThat(Stake.of(outcome("97", finding(FindingFamily.THRESHOLD, null))))
                .isEmpty();
        assertThat(Stake.of(outcome("97"))).isEmpty();
    }
}
