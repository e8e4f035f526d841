package org.mingjian.app.intake;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.template.RowProblems;

/** What became of an uploaded table (数据表结果); the problems of its rows are absent where it is no table of ours. */
record TableOutcome(FileOutcome outcome, @Nullable RowProblems problems) {}
