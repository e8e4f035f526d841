/** The smallest set of printed figures that must change for a report to add up; a suggestion, never applied. */
@NullMarked
package org.mingjian.analytics.localise;

import org.jspecify.annotations.NullMarked;
