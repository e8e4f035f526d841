package org.mingjian.data.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {

    /** 益阳 2021: 3796.06 of the general public budget beside 5042.04 in all; nobody may take one for the other. */
    @Test
    void namesOneSourcesPartApartFromTheWhole() {
        assertThat(figure(Measure.EXECUTED_AMOUNT, "一般公共预算").wireName()).isEqualTo("executed.total.by_funding");
        assertThat(figure(Measure.EXECUTED_AMOUNT, null).wireName()).isEqualTo("executed.total");
    }

    @Test
    void keepsTheNameWhereTheSourceMakesNoOtherQuantity() {
        assertThat(figure(Measure.THREE_PUBLIC, "一般公共预算").wireName()).isEqualTo("three_public.final");
        assertThat(figure(Measure.CLOSING_CARRY_OVER, "财政拨款").wireName()).isEqualTo("carryover.closing");
    }

    private static Figure figure(Measure measure, @Nullable String funding) {
        var place = SourceRef.paragraph(null, 1, "3796.06万元");
        return new Figure(
                measure,
                PrintedNumber.of("3796.06"),
                Unit.TEN_THOUSAND_YUAN,
                UnitPlace.CELL,
                null,
                null,
                null,
                funding,
                null,
                place);
    }
}
