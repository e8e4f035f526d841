package org.mingjian.app.run;

import java.time.Instant;
import org.mingjian.analytics.benchmark.RunProgress;
import org.mingjian.data.model.Origin;

/** The run under way (运行状态): of which data, by whom, since when, where it stands, and whether it was told to end. */
public record RunState(Origin origin, String startedBy, Instant startedAt, RunProgress progress, boolean cancelling) {}
