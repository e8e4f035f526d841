package org.mingjian.data.read;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.data.text.FirstCharacters;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Words that stand around a figure and say nothing about what it is (虚词与套语), from a versioned resource.
 * What is left of a label without them, and without the vocabulary's own words, is an unknown noun or nothing.
 */
final class PlainWords {

    private static final PlainWords INSTANCE = new PlainWords();
    private static final int MOST_UNKNOWN = 2;
    private static final ScreenedPattern NOUN =
            ScreenedPattern.of("\\p{IsHan}(费|款|金|物|类|值|券|税|债|房|车|补贴|补助|工资|津贴|资产|工程|人员|户|家)$|(全|我)(国|省|市|县|区|州)");

    private final FirstCharacters plain = new FirstCharacters(pattern("plain"));
    private final Memo<String> rests = new Memo<>(this::leftOf);
    private final ScreenedPattern aside = ScreenedPattern.of(pattern("aside"));

    private PlainWords() {}

    static PlainWords instance() {
        return INSTANCE;
    }

    private static Pattern pattern(String kind) {
        return Pattern.compile(Resource.rows("plain-words.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .collect(Collectors.joining("|")));
    }

    /** What is left of a text without plain words and words of the vocabulary. */
    String rest(String text) {
        return rests.of(text);
    }

    private String leftOf(String text) {
        return plain.without(Vocabulary.instance().without(text));
    }

    /** Whether nothing but plain words and words of the vocabulary stand in a text. */
    boolean only(String text) {
        var rest = rest(text);
        long unknown = rest.codePoints().filter(Character::isIdeographic).count();
        return unknown <= MOST_UNKNOWN && !NOUN.isIn(rest);
    }

    /** Whether the words tell a movement of money that is no figure of the report by itself: 追加, 调减, 收回. */
    boolean aside(String clause) {
        return aside.isIn(clause);
    }
}
