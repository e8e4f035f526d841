package org.mingjian.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjian.data.text.Automaton.Answer;
import org.mingjian.data.text.Automaton.Part;

class CharacterNumbersTest {

    @Test
    void ideographsNoPatternWritesOutShareTheirNumber() {
        assertThat(CharacterNumbers.of('\u9F98')).isEqualTo(CharacterNumbers.of('\u9F96'));
    }

    @Test
    void signsHaveNumbersOfTheirOwn() {
        assertThat(CharacterNumbers.of('\u2460')).isNotEqualTo(CharacterNumbers.of('\u2461'));
    }

    @Test
    void anAutomatonStillAnswersWhenALaterPatternWritesOutACharacterItHasMet() {
        var any = new Automaton(Program.of(Pattern.compile("\\p{IsHan}{2}[^\u9F8D]$")), Part.WHOLE);
        assertThat(any.matches("\u9F90\u9F91\u9F92", 0)).isEqualTo(Answer.YES);
        var one = new Automaton(Program.of(Pattern.compile("\u9F91+")), Part.WHOLE);
        assertThat(CharacterNumbers.of('\u9F91')).isNotEqualTo(CharacterNumbers.of('\u9F90'));
        assertThat(one.matches("\u9F91\u9F91", 0)).isEqualTo(Answer.YES);
        assertThat(one.matches("\u9F91\u9F90", 0)).isEqualTo(Answer.NO);
        assertThat(any.matches("\u9F90\u9F91\u9F92", 0)).isEqualTo(Answer.YES);
        assertThat(any.matches("\u9F90\u9F91\u9F8D", 0)).isEqualTo(Answer.NO);
    }
}
