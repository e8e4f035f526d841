package org.mingjian.app.run;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The benchmark run whose results are shown (已发布的基准运行). */
public record PublishedRun(String runId, @Nullable LocalDateTime finishedAt) {}
