package org.mingjian.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeededWordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "基本支出; 基本支出",
                "年初(预算)?结转资金; 结转资金",
                "(?<name>甲乙)丙; 甲乙丙",
                "甲\\(乙; 甲(乙",
                "甲乙(?=丙丁戊); 甲乙",
                "甲(乙|丙)丁戊; 丁戊",
                "甲+乙; 乙"
            })
    void everyMatchHoldsTheWord(String regex, String word) {
        assertThat(NeededWord.of(Syntax.of(Pattern.compile(regex)))).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲|乙", "[甲乙]+", "(甲乙)?", "甲{0,2}", "(?i)甲"})
    void matchesOfTheseHaveNoWordInCommon(String regex) {
        assertThat(NeededWord.of(Syntax.of(Pattern.compile(regex)))).isEmpty();
    }
}
