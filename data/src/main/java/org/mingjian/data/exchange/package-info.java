/** The store as a Parquet dataset, and datasets and benchmark results back in. */
@NullMarked
package org.mingjian.data.exchange;

import org.jspecify.annotations.NullMarked;
