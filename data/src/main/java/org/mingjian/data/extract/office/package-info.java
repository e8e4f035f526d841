/** What Office files of every kind share: the package of the new ones, opened within bounds. */
@NullMarked
package org.mingjian.data.extract.office;

import org.jspecify.annotations.NullMarked;
