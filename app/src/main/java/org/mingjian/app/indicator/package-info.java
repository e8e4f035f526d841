/** Over-scored indicators (虚高指标): which indicators are given full marks they do not earn. */
@NullMarked
package org.mingjian.app.indicator;

import org.jspecify.annotations.NullMarked;
