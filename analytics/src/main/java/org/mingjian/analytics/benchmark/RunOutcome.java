package org.mingjian.analytics.benchmark;

/** How a run ended that did not fail (运行结果): with a new version of the results or, when nothing had changed, without. */
public record RunOutcome(String runId, boolean published, String sentence) {}
