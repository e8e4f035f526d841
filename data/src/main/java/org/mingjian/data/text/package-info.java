/** Patterns that are tried on a text only where they can match (式样筛选): most of what reading and audit ask is absent. */
@NullMarked
package org.mingjian.data.text;

import org.jspecify.annotations.NullMarked;
