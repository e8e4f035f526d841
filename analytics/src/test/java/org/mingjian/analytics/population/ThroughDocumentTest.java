package org.mingjian.analytics.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.gallery.Format;

/** What is found of planted errors when the reports were written as documents and read again; the bench asks more of them. */
class ThroughDocumentTest {

    private static PlantedErrors errors;

    @BeforeAll
    static void audit() {
        errors = PlantedErrors.throughDocuments(
                PopulationOptions.of(3, 2, 0, 0, 2021, 2022),
                List.of(Format.DOCX, Format.HTML, Format.TEXT_BARS, Format.XLSX));
    }

    @Test
    void losesNextToNoErrorOnTheWay() {
        assertThat(sum(PlantedErrors.Tally::found))
                .isGreaterThanOrEqualTo(98 * sum(PlantedErrors.Tally::planted) / 100)
                .isPositive();
    }

    @Test
    void addsNextToNoFalseAlarmOnTheWay() {
        assertThat(sum(PlantedErrors.Tally::wrong)).isLessThanOrEqualTo(2 * sum(PlantedErrors.Tally::found) / 100);
    }

    private static int sum(ToIntFunction<PlantedErrors.Tally> what) {
        return errors.rules().values().stream().mapToInt(what).sum();
    }
}
