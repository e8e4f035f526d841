/** Zip files hand over the files inside them, one after the other and within bounds. */
@NullMarked
package org.mingjian.data.extract.archive;

import org.jspecify.annotations.NullMarked;
