package org.mingjian.data.model;

import java.math.BigDecimal;

/** A rectangle on a PDF page, in points from the top left corner. */
public record Box(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {}
