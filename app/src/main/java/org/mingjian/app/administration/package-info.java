/** Administration (系统): runs, and removing what is synthetic. */
@NullMarked
package org.mingjian.app.administration;

import org.jspecify.annotations.NullMarked;
