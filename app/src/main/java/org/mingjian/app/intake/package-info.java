/** Intake (导入): files in, progress, and what became of each. */
@NullMarked
package org.mingjian.app.intake;

import org.jspecify.annotations.NullMarked;
