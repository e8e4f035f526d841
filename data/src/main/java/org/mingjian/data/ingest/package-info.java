/** A batch of files becomes reports ready to store, or refusals with a reason: order, limits, outcomes. */
@NullMarked
package org.mingjian.data.ingest;

import org.jspecify.annotations.NullMarked;
