package org.mingjian.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededCharactersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "基本支出; 基",
                "收入(决算)?(数|总计)|总收入; 收",
                "(年初|上年末?)结(转|余); 结",
                "(?<!人均)公用经费; 公",
                "甲+; 甲",
                "[甲乙]丙{0,3}; 甲乙",
                "\\(甲?; (",
                "(?<name>甲|乙); 甲乙",
                "(?s).*甲; 甲",
                "[①-③]; ①②③",
                "\\d+年; 年",
                "[(\\[]?甲; 甲",
                "(?<a>乙)\\k<a>; 乙"
            })
    void everyMatchHoldsOneOfThese(String regex, String needed) {
        assertThat(NeededCharacters.of(Pattern.compile(regex)))
                .isEqualTo(Set.copyOf(needed.chars().mapToObj(c -> (char) c).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "甲?",
                "甲*|乙",
                "(?i)甲",
                "[^甲]",
                ".+",
                "(甲|)",
                "(?=甲)",
                "(甲)?\\1",
                "(?<a>\\S)\\k<a>",
                "[\\]甲]",
                "[甲[乙]]"
            })
    void anyTextMayMatchThese(String regex) {
        assertThat(NeededCharacters.of(Pattern.compile(regex))).isNull();
    }
}
