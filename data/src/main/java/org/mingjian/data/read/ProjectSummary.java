package org.mingjian.data.read;

import java.util.Optional;
import org.mingjian.data.text.ScreenedPattern;

/** The paragraph of accounts that sums up one project's evaluation (项目自评综述): what it tells is the project's, not the department's. */
final class ProjectSummary {

    private static final ScreenedPattern START =
            ScreenedPattern.of("^([(]?[\\d一二三四五六七八九十]{1,3}[).、])?(?<name>[^,。;:]{3,50}?)(项目)?(支出)?(绩效)?自评(情况)?综述[:。]");
    private static final ScreenedPattern HEADING =
            ScreenedPattern.of("^([一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十]+部分|附件|附表)");
    private static final int HEAD = 80;

    private static final ScreenedPattern WITHIN =
            ScreenedPattern.of("(^|[。;:,])(?<name>[^。;:,]{2,40}?)(项目)?(支出)?(绩效)?自评综述");
    private static final String WORD = "自评综述";

    private ProjectSummary() {}

    /** The project that is summed up last in the words before an amount. */
    static Optional<String> within(String words) {
        String name = null;
        var match = WITHIN.matcher(words);
        while (match.find()) {
            name = match.group("name");
        }
        return Optional.ofNullable(name);
    }

    /** Where a summary begins in a text; below zero where none does. */
    static int start(String text) {
        return text.indexOf(WORD);
    }

    /** The project whose summary begins with the line. */
    static Optional<String> of(String line) {
        if (line.indexOf('综') < 0) {
            return Optional.empty();
        }
        var match = START.matcher(head(line));
        return match.find() ? Optional.of(match.group("name")) : Optional.empty();
    }

    /** Whether the line begins something that is no longer about the project. */
    static boolean endsWith(String line) {
        return HEADING.isIn(head(line));
    }

    private static String head(String line) {
        return MatchText.normalise(line.substring(0, Math.min(line.length(), HEAD)));
    }
}
