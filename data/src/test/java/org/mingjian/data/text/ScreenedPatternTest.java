package org.mingjian.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same answers with the look at the characters as without it. */
class ScreenedPatternTest {

    private static final List<String> REGEXES = List.of(
            "总?得分:?",
            "^(其中|[①-③])+",
            "(甲|乙)?丙",
            "\\d+(分|元)?",
            "(?s)^.*\\n.*$",
            "[^分]",
            "(?<=得)分",
            "[(\\[]?甲[)\\]]?",
            "(?<a>甲|乙)\\k<a>",
            "^(\\d{1,3}(,\\d{3})+|总.*)分$",
            "得分",
            "分(?!元)|甲|^乙",
            "(?=\\d)(?<!元)\\d(?<name>分)?",
            "总[得分]分+元?丙",
            "乙*");

    @Property(tries = 2000)
    void answersAsThePatternDoes(@ForAll("texts") String text) {
        for (var regex : REGEXES) {
            var plain = Pattern.compile(regex);
            var screened = ScreenedPattern.of(regex);
            assertThat(screened.isIn(text)).isEqualTo(plain.matcher(text).find());
            assertThat(screened.isWhole(text)).isEqualTo(plain.matcher(text).matches());
            assertThat(screened.whole(text) != null)
                    .isEqualTo(plain.matcher(text).matches());
            assertThat(screened.without(text)).isEqualTo(plain.matcher(text).replaceAll(""));
            assertThat(screened.withoutFirst(text))
                    .isEqualTo(plain.matcher(text).replaceFirst(""));
            assertThat(screened.matcher(text).results().map(MatchResult::group).toList())
                    .isEqualTo(plain.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("总得分甲乙丙其中①②③:()[]12元\n年").ofMaxLength(12);
    }
}
