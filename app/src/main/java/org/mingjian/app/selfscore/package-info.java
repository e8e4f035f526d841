/** Self-scores (自评得分): which reports to read first and why, what was to be expected, and where scores pile up. */
@NullMarked
package org.mingjian.app.selfscore;

import org.jspecify.annotations.NullMarked;
