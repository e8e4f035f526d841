package org.mingjian.app.indicator;

import java.util.List;
import org.mingjian.app.run.PublishedRun;

/** What the over-scored-indicators screen shows for a published run (虚高指标内容). */
record IndicatorPage(
        PublishedRun run,
        int year,
        IndicatorQuestion question,
        List<OverScored> indicators,
        long count,
        long comparableCount,
        long overScoredCount) {

    /** Those that can be compared, as many as fit a picture. */
    List<OverScored> drawn(int most) {
        return indicators.stream().filter(OverScored::comparable).limit(most).toList();
    }
}
