package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.data.model.FindingFamily;

class RuleCardTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    static Stream<RuleCard> cards() {
        return Auditor.cards().stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardSaysEverything(RuleCard card) {
        var where = "complete the section [%s] of rule-notes.txt".formatted(card.id());
        assertThat(List.of(
                        card.name(),
                        card.statement(),
                        card.formula(),
                        card.tolerance(),
                        card.falseAlarms(),
                        card.basis(),
                        card.notes().jurisdictions(),
                        card.notes().years(),
                        card.notes().fires(),
                        card.notes().holds()))
                .as(where)
                .noneMatch(String::isBlank);
        assertThat(card.statement()).as(where).isNotEqualTo(card.name());
        assertThat(card.types()).as(where).isNotEmpty();
        assertThat(card.types())
                .as(where)
                .isSubsetOf(FindingType.all().stream().map(FindingType::code).toList());
    }

    @Test
    void noTwoCardsShareAnId() {
        assertThat(cards().map(RuleCard::id)).doesNotHaveDuplicates();
    }

    @Test
    void notesAreOfRulesThatExist() {
        var known = Stream.concat(
                        Stream.of("DEFAULT"),
                        Stream.concat(Stream.of(FindingFamily.values()).map(Enum::name), cards().map(RuleCard::id)))
                .toList();
        assertThat(RuleNotes.rules()).isSubsetOf(known);
        assertThat(RuleExamples.all().keySet()).isSubsetOf(known);
    }

    /** The card's example is what the rule says of a report: every figure of it stands in the suspicion. */
    @ParameterizedTest
    @MethodSource("cards")
    void theFiringExampleFires(RuleCard card) {
        var answer = RuleTests.ask(card.id(), example(card).fires());
        assertThat(answer).as(card.id()).isInstanceOf(RuleAnswer.Flagged.class);
        var said = ((RuleAnswer.Flagged) answer).suspicions().toString();
        assertThat(numbers(card.notes().fires())).as(card.id()).isSubsetOf(numbers(said));
    }

    /** Consistent, not merely silent; and a figure of the card's sentence stands in the report. */
    @ParameterizedTest
    @MethodSource("cards")
    void theNearMissDoesNotFire(RuleCard card) {
        var holds = example(card).holds();
        assertThat(RuleTests.ask(card.id(), holds)).as(card.id()).isInstanceOf(RuleAnswer.Consistent.class);
        var told = numbers(card.notes().holds());
        if (!told.isEmpty()) {
            assertThat(numbers(holds.build().toString())).as(card.id()).containsAnyElementsOf(told);
        }
    }

    private static RuleExamples.Example example(RuleCard card) {
        var example = RuleExamples.all().get(card.id());
        assertThat(example)
                .as("rule %s needs a firing example and a near miss in RuleExamples", card.id())
                .isNotNull();
        return Objects.requireNonNull(example);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
