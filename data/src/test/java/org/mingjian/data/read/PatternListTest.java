package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mingjian.data.text.PatternList;

class PatternListTest {

    private static final List<Pattern> ALL = all();
    private static final PatternList LIST = new PatternList(ALL);
    private static final String LETTERS =
            String.join("", ALL.stream().map(Pattern::pattern).toList());

    private static List<Pattern> all() {
        var patterns = new ArrayList<Pattern>();
        Resource.rows("vocabulary.tsv", 3).forEach(row -> patterns.add(Pattern.compile(row[2])));
        Resource.rows("headings.tsv", 2).forEach(row -> patterns.add(Pattern.compile(row[1])));
        return patterns;
    }

    /** A text of the words the patterns are made of matches many of them; none that matches may be left out. */
    @Property(tries = 3000)
    void leavesOutNoPatternThatMatches(@ForAll("labels") String label) {
        var candidates = LIST.candidates(label);
        var tried = new ArrayList<Integer>();
        for (int at = PatternList.next(candidates, 0); at >= 0; at = PatternList.next(candidates, at + 1)) {
            tried.add(at);
        }
        for (int at = 0; at < ALL.size(); at++) {
            if (ALL.get(at).matcher(label).find()) {
                assertThat(tried).as(ALL.get(at).pattern()).contains(at);
            }
        }
    }

    @Provide
    Arbitrary<String> labels() {
        var piece = Arbitraries.integers().between(0, LETTERS.length() - 6).flatMap(from -> Arbitraries.integers()
                .between(1, 6)
                .map(length -> LETTERS.substring(from, from + length).replaceAll("[?*+|\\[\\]]", "")));
        return piece.list().ofMinSize(1).ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    @Test
    void triesFewPatternsOnTextWithoutTheirWords() {
        var candidates = LIST.candidates("组织召开工作会议");
        int tried = 0;
        for (long word : candidates) {
            tried += Long.bitCount(word);
        }
        assertThat(tried).isLessThan(ALL.size() / 10);
    }

    @Test
    void remembersAnswersWithoutMixingThemUp() {
        var lengths = new Memo<>(String::length);
        for (int round = 0; round < 2; round++) {
            for (int length = 0; length < 5000; length++) {
                var text = "长".repeat(length % 150) + length;
                assertThat(lengths.of(text)).isEqualTo(text.length());
            }
        }
    }
}
