package org.mingjian.analytics.localise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.model.Slip;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 9, ONE_DIGIT",
        "4214.69, 4124.69, TRANSPOSED",
        "97, 88, NONE",
        "93.32, 3.32, DIGIT_COUNT",
        "22.63, 2.263, DECIMAL_POINT",
        "-5.10, 5.10, SIGN",
        "10, 9, NONE",
        "12, 21, TRANSPOSED",
        "123, 1243, DIGIT_COUNT",
        "105.09, 1050.9, DECIMAL_POINT"
    })
    void namesTheSlip(BigDecimal printed, BigDecimal meant, Slip slip) {
        assertThat(Slips.between(printed, meant)).isEqualTo(slip);
    }
}
