/** Overview (总览): how the year went, and who stands where. */
@NullMarked
package org.mingjian.app.overview;

import org.jspecify.annotations.NullMarked;
