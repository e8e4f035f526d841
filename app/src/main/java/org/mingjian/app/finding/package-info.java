/** Findings (疑点): the queue, and one finding with its arithmetic and the place on the page. */
@NullMarked
package org.mingjian.app.finding;

import org.jspecify.annotations.NullMarked;
