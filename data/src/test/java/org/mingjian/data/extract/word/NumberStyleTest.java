package org.mingjian.data.extract.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalFullWidth, 12, １２",
        "chineseCountingThousand, 1, 一",
        "chineseCountingThousand, 10, 十",
        "chineseCountingThousand, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 2021, 二千零二十一",
        "chineseLegalSimplified, 21, 贰拾壹",
        "ideographDigital, 10, 一〇",
        "decimalEnclosedCircleChinese, 3, ③",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedParen, 2, ⑵",
        "upperLetter, 2, B",
        "lowerLetter, 27, aa",
        "upperRoman, 4, IV",
        "lowerRoman, 9, ix",
        "ideographTraditional, 3, 丙",
        "ideographZodiac, 1, 子",
        "someNewFormat, 5, 5",
        "bullet, 1, ''"
    })
    void writesNumbersAsTheStyleDoes(String format, int number, String written) {
        assertThat(NumberStyle.named(format).written(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, DECIMAL", "39, CHINESE", "11, CHINESE", "23, BULLET", "28, CIRCLED", "200, DECIMAL"})
    void knowsTheCodesOfOldDocuments(int code, NumberStyle style) {
        assertThat(NumberStyle.coded(code)).isEqualTo(style);
    }
}
