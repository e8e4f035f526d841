/** The rule book: how a form's lines are scored, by form; versioned, read from its own resource. */
@NullMarked
package org.mingjian.analytics.rulebook;

import org.jspecify.annotations.NullMarked;
