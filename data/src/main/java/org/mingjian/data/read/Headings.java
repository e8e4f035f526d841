package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The headings over the paragraphs (小标题): paragraphs that name nothing are about what their heading names. */
final class Headings {

    private static final ScreenedPattern LEVEL = ScreenedPattern.of(
            "^(?<first>[一二三四五六七八九十]+、)|^(?<second>\\([一二三四五六七八九十]+\\))|^(?<third>\\d{1,2}[.、](?!\\d))|^(?<fourth>\\(\\d{1,2}\\))");
    /** A heading in the line of its paragraph: 1.人员经费。支出… */
    private static final ScreenedPattern RUN_IN = ScreenedPattern.of("(?<words>[^。:,;\\d]{2,60})[。:](?=.)");

    /** A heading of one project or fund: what follows is not about the department. */
    private static final ScreenedPattern NOUN = ScreenedPattern.of("专项|项目(?!支出)|补助|补贴");

    private static final ScreenedPattern OWN = ScreenedPattern.of("^(本|该)?项目(\\p{IsHan}{2,8})?(情况|概况|分析|管理|使用|投入|执行)$");
    /** «三、存在问题：2022年全年预算…». */
    private static final ScreenedPattern TELLS_NOTHING =
            ScreenedPattern.of("(存在|主要|扣分|评价|整改|自评|复核|核查)*的?(问题|情况|意见|建议|结论|结果)");

    private static final int LONGEST = 30;
    private static final int LEVELS = 4;

    private final @Nullable Subject[] subjects = new @Nullable Subject[LEVELS];

    private final boolean project;

    /** In the report of one project a heading with that word names no other. */
    Headings(boolean project) {
        this.project = project;
    }

    /** Takes a paragraph's words; a short numbered one without a full stop is a heading. */
    void follow(String text) {
        var match = LEVEL.matcher(text);
        if (!match.find()) {
            return;
        }
        int level = 0;
        while (level < LEVELS && match.group(level + 1) == null) {
            level++;
        }
        for (int below = level; below < LEVELS; below++) {
            subjects[below] = null;
        }
        var words = text.substring(match.end());
        var ahead = RUN_IN.matcher(words);
        if (ahead.lookingAt()) {
            var own = ahead.group("words");
            subjects[level] = subject(own)
                    .orElse(isPlain(own) || isOwn(own) || TELLS_NOTHING.isWhole(own) ? null : Subject.OTHER);
        } else if (words.length() <= LONGEST && words.indexOf('。') < 0) {
            subjects[level] = subject(words).orElse(NOUN.isIn(words) && !isOwn(words) ? Subject.OTHER : null);
        }
    }

    private boolean isOwn(String words) {
        return project && OWN.isIn(words);
    }

    /** What the nearest heading names; null when no heading names anything. */
    @Nullable
    Subject subject() {
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (subjects[level] != null) {
                return subjects[level];
            }
        }
        return null;
    }

    private static Optional<Subject> subject(String words) {
        return Vocabulary.instance().subject(words).map(Vocabulary.Hit::meaning);
    }

    private static boolean isPlain(String words) {
        return PlainWords.instance().only(words);
    }
}
