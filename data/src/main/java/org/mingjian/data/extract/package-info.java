/** A file becomes an ordered list of paragraphs and table grids with their places; no word of the domain. */
@NullMarked
package org.mingjian.data.extract;

import org.jspecify.annotations.NullMarked;
