package org.mingjian.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.text.Automaton.Answer;
import org.mingjian.data.text.Automaton.Part;

class AutomatonTest {

    private static final List<String> REGEXES = List.of(
            "总?得分:?",
            "^(其中|[①-③])+",
            "(甲|乙)?丙$",
            "\\d{1,3}(,\\d{3})+(\\.\\d+)?(分|元)?",
            "(?s)^.*\\n.*$",
            "^.*年",
            "[^分年\\d]{2}",
            "(?<=得)分(?!甲)",
            "[(\\[]?甲[)\\]]?",
            "(甲|乙丙*?)+?总",
            "(?<a>甲|乙)\\k<a>",
            "(甲+)\\1",
            "\\p{IsHan}{2,3}(得分|总$)",
            "甲{0}乙{2}|丙{1,}",
            "(?:^|年)甲|\\(\\d\\)",
            "(?i)甲",
            "得分(?!甲)|^甲乙|丙|总\\b",
            "^甲|乙(?=丙)",
            "[甲&&[^乙]]",
            "\\b12\\b",
            "[一-丁]+乙|[\\u4E00-\\u4E05甲]$",
            "\\u4E59甲",
            "");

    @Property(tries = 3000)
    void neverContradictsThePattern(@ForAll("texts") String text, @ForAll("starts") int start) {
        for (var regex : REGEXES) {
            var pattern = Pattern.compile(regex);
            var program = Program.of(pattern);
            var anywhere = new Automaton(program, Part.ANY);
            var whole = new Automaton(program, Part.WHOLE);
            var here = new Automaton(program, Part.BEGINNING);
            agree(anywhere.matches(text, 0), pattern.matcher(text).find(), regex, text);
            agree(whole.matches(text, 0), pattern.matcher(text).matches(), regex, text);
            int from = Math.min(start, text.length());
            var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            agree(here.matches(text, from), matcher.region(from, text.length()).lookingAt(), regex, text);
        }
    }

    private static void agree(Answer answer, boolean matches, String regex, String text) {
        if (answer != Answer.ASK) {
            assertThat(answer == Answer.YES)
                    .as("%s on %s", regex, text.replace("\n", "\\n"))
                    .isEqualTo(matches);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲乙{0,2}丙", "^甲.*丙$", "(甲|乙)+丙", "[甲乙]{1,2}丙|戊"})
    void tellsWithoutThePattern(String regex) {
        var whole = new Automaton(Program.of(Pattern.compile(regex)), Part.WHOLE);
        assertThat(whole.matches("甲乙丙", 0)).isEqualTo(Answer.YES);
        assertThat(whole.matches("甲乙丁", 0)).isEqualTo(Answer.NO);
    }

    /** Of several alternatives only those that look around leave it to the pattern. */
    @Test
    void asksOnlyForTheAlternativesItCannotTell() {
        assertThat(anywhere("甲(?=乙)|丙").matches("丁丙", 0)).isEqualTo(Answer.YES);
        assertThat(anywhere("甲(?=乙)|丙").matches("丁甲", 0)).isEqualTo(Answer.ASK);
    }

    /** A line break before the end, half of a pair, what looks around: the pattern is asked. */
    @Test
    void asksWhereItCannotTell() {
        assertThat(anywhere("甲$").matches("甲\n", 0)).isEqualTo(Answer.ASK);
        assertThat(anywhere("甲").matches("\ud840\udc00甲", 0)).isEqualTo(Answer.ASK);
        assertThat(anywhere("甲(?=乙)").matches("甲丙", 0)).isEqualTo(Answer.ASK);
        assertThat(anywhere("甲(?=乙)").matches("丙乙", 0)).isEqualTo(Answer.NO);
    }

    /** What stands twelve characters back needs two to the twelfth states: then it stops counting, and asks. */
    @Test
    void isBoundedForAnyText() {
        var automaton = anywhere("甲[甲乙]{12}丙");
        var pattern = Pattern.compile("甲[甲乙]{12}丙");
        var random = new Random(5);
        int asked = 0;
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int at = 0; at < 20; at++) {
                text.append("甲甲乙乙丙".charAt(random.nextInt(5)));
            }
            var answer = automaton.matches(text.toString(), 0);
            asked += answer == Answer.ASK ? 1 : 0;
            agree(answer, pattern.matcher(text).find(), pattern.pattern(), text.toString());
        }
        assertThat(asked).isPositive();
    }

    private static Automaton anywhere(String regex) {
        return new Automaton(Program.of(Pattern.compile(regex)), Part.ANY);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("总得分甲乙丙其中①②③:()[]12元\n年,.").ofMaxLength(14);
    }

    @Provide
    Arbitrary<Integer> starts() {
        return Arbitraries.integers().between(0, 6);
    }
}
