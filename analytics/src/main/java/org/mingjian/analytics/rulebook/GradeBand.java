package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;

/** A grade and the least score that earns it (评价等级), in points of 100. */
public record GradeBand(String grade, BigDecimal from) {}
