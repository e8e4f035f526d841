package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;

/** A limit that rules refer to (阈值), a fraction or points. */
public record Threshold(String key, String name, BigDecimal value, RuleBasis basis) {}
