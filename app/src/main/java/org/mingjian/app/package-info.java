/** The dashboard (看板): where it starts, and what holds for all its screens. */
@NullMarked
package org.mingjian.app;

import org.jspecify.annotations.NullMarked;
