package org.mingjian.app.indicator;

import java.util.List;
import org.mingjian.app.run.PublishedRun;

/** What the over-scored-indicators screen shows for a published run (虚高指标内容). */
record IndicatorPage(PublishedRun run, int year, List<OverScored> indicators, long count) {}
