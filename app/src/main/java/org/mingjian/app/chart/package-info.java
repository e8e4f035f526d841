/** The ECharts add-on component and its small models (图表); it knows no word of the domain. */
@NullMarked
package org.mingjian.app.chart;

import org.jspecify.annotations.NullMarked;
