package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjian.data.text.FirstCharacters;

/** The screen by first characters finds what the pattern finds without it. */
class FirstCharactersTest {

    private static final Pattern PLAIN = words("plain-words.tsv");
    private static final Pattern LABELS = words("identity-labels.tsv");

    @Property
    void takesOutWhatThePatternTakesOut(@ForAll("wordsInARow") String text) {
        assertThat(new FirstCharacters(PLAIN).without(text))
                .isEqualTo(PLAIN.matcher(text).replaceAll(""));
    }

    @Property
    void findsWhatThePatternFinds(@ForAll("wordsInARow") String text) {
        var screened = new FirstCharacters(LABELS);
        var found = new ArrayList<String>();
        var matcher = screened.matcher(text);
        for (var next = screened.next(text, matcher, 0);
                next.isPresent();
                next = screened.next(text, matcher, matcher.end())) {
            found.add(next.get().start() + next.get().group());
        }
        assertThat(found)
                .isEqualTo(LABELS.matcher(text)
                        .results()
                        .map(result -> result.start() + result.group())
                        .toList());
    }

    @Provide
    Arbitrary<String> wordsInARow() {
        return Arbitraries.of(
                        "预算", "单位", "名称", "部门", "(单位)", ":", "2022年", "12月3日", "截至", "年末", "我局", "共计", "为", "，", "比",
                        "有所增加", "项目", "主管", "填报", "联系人", "资金", "零", "万元", "leq", "的", "表", "甲", "全年", "支出", "实际")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    private static Pattern words(String resource) {
        return Pattern.compile(
                Resource.rows(resource, 2).stream().map(row -> row[1]).collect(Collectors.joining("|")));
    }
}
