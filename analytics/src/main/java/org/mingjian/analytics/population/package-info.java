/** A synthetic population (模拟数据): departments, years and reports with planted, recorded errors. */
@NullMarked
package org.mingjian.analytics.population;

import org.jspecify.annotations.NullMarked;
