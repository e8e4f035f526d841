package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;

/** The three bands of a qualitative line (定性指标三档): the share of the weight each may earn at most. */
public record QualitativeBands(BigDecimal reached, BigDecimal partly, BigDecimal unmet) {}
