package org.mingjian.data.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The points a line has earned by its own figures under the rule book (应得分).
 * Absent with a sentence in Chinese when it cannot be computed, such as 无匹配规则.
 */
public record EntitledScore(@Nullable BigDecimal points, String explanation) {}
