package org.mingjian.analytics.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.audit.Auditor;

/** What the rules find of what was planted: the measurement of {@code bench audit} on a small fixed population. */
class PlantedErrorsTest {

    private static final double RECALL = 0.95;
    private static final double PRECISION = 0.90;

    private static PlantedErrors errors;

    @BeforeAll
    static void audit() {
        errors = PlantedErrors.of(PopulationOptions.of(2, 3, 1, 0, 2018, 2022));
    }

    @Test
    void everyRuleFindsItsErrors() {
        assertThat(below(PlantedErrors.Tally::recall, RECALL)).isEmpty();
    }

    @Test
    void noRuleSpeaksWhereNothingIsBroken() {
        assertThat(below(PlantedErrors.Tally::precision, PRECISION)).isEmpty();
    }

    @Test
    void everyErrorNamesRulesThatThereAre() {
        var rules = errors.rules().keySet();
        assertThat(Plantings.all().stream().flatMap(planting -> planting.rules().stream()))
                .allMatch(rules::contains);
        assertThat(Plantings.all().stream().flatMap(planting -> planting.also().stream()))
                .allMatch(rules::contains);
        assertThat(ByNature.RULES).allMatch(rules::contains);
    }

    /** A rule without an error planted for it is measured by nothing. */
    @Test
    void everyRuleHasAnErrorPlantedForIt() {
        var planted = Plantings.all().stream()
                .filter(planting -> !planting.nearMiss())
                .flatMap(planting -> planting.rules().stream())
                .collect(Collectors.toSet());
        planted.addAll(PlantedErrors.BY_HABIT);
        planted.addAll(ByNature.RULES);
        planted.addAll(PlantedErrors.UNPLANTED.keySet());
        assertThat(Auditor.cards().stream().map(card -> card.id()).filter(rule -> !planted.contains(rule)))
                .isEmpty();
    }

    /** Recall of nothing is perfect: each rule must have had something to find. */
    @Test
    void everyRuleHadSomethingToFind() {
        assertThat(errors.rules().entrySet().stream()
                        .filter(entry -> entry.getValue().planted() == 0)
                        .filter(entry -> !PlantedErrors.UNPLANTED.containsKey(entry.getKey()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void errorsHaveNamesOfTheirOwn() {
        assertThat(Plantings.all().stream().map(Planting::name)).doesNotHaveDuplicates();
    }

    private static Map<String, PlantedErrors.Tally> below(ToDoubleFunction<PlantedErrors.Tally> share, double least) {
        return errors.rules().entrySet().stream()
                .filter(entry -> share.applyAsDouble(entry.getValue()) < least)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
