/** Benchmarks (基准): Spark jobs, Parquet in and Parquet out, and the process they run in. */
@NullMarked
package org.mingjian.analytics.benchmark;

import org.jspecify.annotations.NullMarked;
