package org.mingjian.analytics.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.mingjian.analytics.statistics.MinHash;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.SourceRef;

/**
 * The sentences of a text that its author had to find words for (自有文字). Left out is what every report must say, and in
 * the same words: headings, cells of forms, the duties and offices of the department, the terms explained at the end,
 * sentences that name the rules they follow, and rows of figures. Figures are compared as figures: of a number only its
 * place stays.
 */
public final class OwnWords {

    /** Less than this says nothing about where it comes from. */
    static final int FEWEST_CHARACTERS = 300;

    private static final int SHORTEST_SENTENCE = 12;
    private static final int LONGEST_HEADING = 40;
    private static final int CHARACTERS_OF_A_FIGURE = 14;

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！!？?\\n]+[。；;！!？?]?");
    private static final Pattern ENDS = Pattern.compile("[。；;！!？?：:]");
    private static final Pattern CHAPTER = Pattern.compile("^(?:第[一二三四五六七八九十]+[部分章节]+|[一二三四五六七八九十]{1,3}[、．.])");
    private static final Pattern SECTION = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[)）]");
    private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}[、．.](?!\\d)|[（(]\\d{1,2}[)）])");
    /** Sections whose words are given: by the law that made the department, or by the form. */
    private static final Pattern GIVEN = Pattern.compile(
            "概况|基本情况|职责|职能|机构设置|机构情况|机构构成|人员编制|人员情况|编制情况|名词解释|名词|术语|附件|附表|评价依据|评价原则|评价方法|评价目的|评分标准|填报说明|注释");

    private static final Pattern RULES = Pattern.compile("《[^》]+》|〔\\d{4}〕|\\[\\d{4}\\]\\d+号|第\\d+号文");
    private static final Pattern FOLLOWS = Pattern.compile("根据|按照|依据|依照|遵照|参照|为贯彻|为落实|贯彻落实|为规范|为加强|为进一步|要求|印发");
    private static final Pattern TERM = Pattern.compile("^.{2,40}(?:是指|[：:]\\s*指|，指|指的是)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern OTHER = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");

    /** A sentence, its place, and its words as they are compared. */
    record Passage(String words, SourceRef place) {

        long hash() {
            return MinHash.hash(words);
        }

        int length() {
            return words.length();
        }
    }

    private final List<Passage> passages;

    private OwnWords(List<Passage> passages) {
        this.passages = passages;
    }

    /** Of the paragraphs of a document in their order. */
    public static OwnWords of(List<NarrativeStatement> paragraphs) {
        var passages = new ArrayList<Passage>();
        int given = 0;
        for (var paragraph : paragraphs) {
            var text =
                    Normalizer.normalize(paragraph.text(), Normalizer.Form.NFKC).strip();
            int depth = depth(text);
            if (depth > 0) {
                boolean within = given > 0 && depth > given;
                boolean heading = GIVEN.matcher(head(text)).find();
                given = within ? given : heading ? depth : 0;
            }
            if (given == 0 && isRunningText(text)) {
                add(paragraph, passages);
            }
        }
        return new OwnWords(passages);
    }

    /** How deep a heading stands: 1 for 一、, 2 for （一）, 3 for 1.; 0 for running text. */
    private static int depth(String text) {
        if (CHAPTER.matcher(text).find()) {
            return 1;
        }
        if (SECTION.matcher(text).find()) {
            return 2;
        }
        return ITEM.matcher(text).find() ? 3 : 0;
    }

    /** The heading itself, where text runs on behind it. */
    private static String head(String text) {
        var end = ENDS.matcher(text);
        int to = end.find() ? end.start() : text.length();
        return text.substring(0, Math.min(to, LONGEST_HEADING));
    }

    /** A line without the end of a sentence is a heading or a cell, unless it is long. */
    private static boolean isRunningText(String text) {
        return text.length() > LONGEST_HEADING
                || (text.length() >= SHORTEST_SENTENCE && ENDS.matcher(text).find());
    }

    private static void add(NarrativeStatement paragraph, List<Passage> passages) {
        SENTENCE.matcher(paragraph.text()).results().forEach(found -> {
            var sentence = found.group().strip();
            var plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC).replaceAll("\\s+", "");
            if (!isGiven(plain)) {
                var words = words(plain);
                if (words.length() >= SHORTEST_SENTENCE) {
                    passages.add(new Passage(words, paragraph.source().withQuote(sentence)));
                }
            }
        });
    }

    private static boolean isGiven(String sentence) {
        boolean rule =
                RULES.matcher(sentence).find() && FOLLOWS.matcher(sentence).find();
        long figures = NUMBER.matcher(sentence).results().count();
        boolean row = figures >= 2 && words(sentence).length() < figures * CHARACTERS_OF_A_FIGURE;
        return rule || row || TERM.matcher(sentence).find();
    }

    private static String words(String sentence) {
        return OTHER.matcher(NUMBER.matcher(sentence).replaceAll("0")).replaceAll("");
    }

    List<Passage> passages() {
        return passages;
    }

    /** Without the sentences that stand in so many documents that they are required. */
    OwnWords without(LongPredicate required) {
        return new OwnWords(passages.stream()
                .filter(passage -> !required.test(passage.hash()))
                .toList());
    }

    public int characters() {
        return passages.stream().mapToInt(Passage::length).sum();
    }

    /** Whether there is enough of it to be compared. */
    public boolean isTelling() {
        return characters() >= FEWEST_CHARACTERS;
    }

    /** The runs of characters the text consists of, sorted. */
    public long[] runs() {
        return MinHash.runs(passages.stream().map(Passage::words).toList());
    }

    /** A number for each sentence. */
    public long[] sentences() {
        return passages.stream().mapToLong(Passage::hash).toArray();
    }

    /** All of it in one number. */
    public long exact() {
        return MinHash.hash(
                String.join("\n", passages.stream().map(Passage::words).toList()));
    }
}
