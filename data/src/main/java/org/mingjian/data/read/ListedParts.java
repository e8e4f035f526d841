package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.List;

/**
 * Parts of the score that a sentence lists with nothing but their names (分项列举): 自评得分94分。其中：投入15分，过程27分…
 * They are parts only where together they make the total told before them, for weights are listed so too.
 */
final class ListedParts {

    private static final int FEWEST = 2;

    private ListedParts() {}

    /** How many points behind a total are its parts; 0 where they do not add up to it. */
    static int behind(List<ScorePoint> points, int total) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        while (total + count + 1 < points.size() && isPart(points.get(total + count + 1), count == 0)) {
            count++;
            sum = sum.add(points.get(total + count).number().value());
        }
        return count >= FEWEST && sum.compareTo(points.get(total).number().value()) == 0 ? count : 0;
    }

    private static boolean isPart(ScorePoint point, boolean first) {
        boolean plain = !point.bare()
                && point.outOf() == null
                && !ScoreWords.isScored(point)
                && ScoreWords.beforeWeight(point) == null;
        return plain
                && (!first || ScoreWords.tellsParts(point) || point.words().startsWith("("))
                && ScoreWords.isName(ScoreWords.clean(point.clause()));
    }
}
