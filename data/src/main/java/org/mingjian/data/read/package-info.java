/** An extracted document becomes reports: forms, narrative statements, numbers and units, place and year. */
@NullMarked
package org.mingjian.data.read;

import org.jspecify.annotations.NullMarked;
