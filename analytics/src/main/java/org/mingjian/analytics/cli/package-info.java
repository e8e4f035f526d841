/** The command line: inspect needs neither store nor Spark; the other commands lead the same steps as the dashboard. */
@NullMarked
package org.mingjian.analytics.cli;

import org.jspecify.annotations.NullMarked;
