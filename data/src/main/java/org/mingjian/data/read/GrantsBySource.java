package org.mingjian.data.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.text.ScreenedPattern;

/**
 * What each level of government granted a project (分级下达资金): where several did, none of their amounts is the budget as
 * a whole.
 */
final class GrantsBySource {

    private static final ScreenedPattern SOURCE =
            ScreenedPattern.of("(?<source>中央|自治区|省|市县|市|州|县|区)级?(财政)?[^,。;:\\d]{0,4}(下达|安排|拨付|补助|配套)");
    private static final int FEWEST = 2;

    private GrantsBySource() {}

    /** Names the source of each such grant, if there are those of several. */
    static void settle(List<Figure> figures) {
        var sources = new HashMap<Figure, String>();
        for (var figure : figures) {
            var source = source(figure);
            if (source != null) {
                sources.put(figure, source);
            }
        }
        if (distinct(sources) >= FEWEST) {
            figures.replaceAll(figure -> sources.containsKey(figure) ? figure.fundedBy(sources.get(figure)) : figure);
        }
    }

    private static long distinct(Map<Figure, String> sources) {
        return sources.values().stream().distinct().count();
    }

    private static @Nullable String source(Figure figure) {
        if (figure.measure() != Measure.ADJUSTED_BUDGET || figure.funding() != null) {
            return null;
        }
        var match = SOURCE.matcher(MatchText.normalise(figure.source().quote()));
        return match.find() ? match.group("source") + "资金" : null;
    }
}
