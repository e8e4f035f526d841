/** Statistics as plain functions: the reference the jobs are tested against. */
@NullMarked
package org.mingjian.analytics.statistics;

import org.jspecify.annotations.NullMarked;
