package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding type has a report that shows it, and one that nearly does. */
class FindingTypeTest {

    static Stream<FindingType> concluded() {
        return FindingType.all().stream().filter(type -> !type.code().equals("F26"));
    }

    @ParameterizedTest
    @MethodSource("concluded")
    void hasAPositiveAndANearMiss(FindingType type) {
        var rules = rules(type);
        assertThat(rules).as(type.code() + " " + type.name()).isNotEmpty();
        assertThat(rules).allSatisfy(rule -> {
            var example = RuleExamples.all().get(rule);
            assertThat(example).as(rule).isNotNull();
            assertThat(RuleTests.ask(rule, example.fires())).as(rule).isInstanceOf(RuleAnswer.Flagged.class);
            assertThat(RuleTests.ask(rule, example.holds())).as(rule).isInstanceOf(RuleAnswer.Consistent.class);
        });
    }

    /** Whether evidence is there cannot be concluded from the report: it is only listed for the check on site. */
    @Test
    void evidenceIsOnlyListedForTheCheckOnSite() {
        var evidence = FindingType.all().stream()
                .filter(type -> type.code().equals("F26"))
                .findFirst()
                .orElseThrow();
        assertThat(evidence.remark()).contains("现场核查");
        assertThat(rules(evidence)).isEmpty();
    }

    private static List<String> rules(FindingType type) {
        return Auditor.cards().stream()
                .filter(card -> card.types().contains(type.code()))
                .map(RuleCard::id)
                .toList();
    }
}
