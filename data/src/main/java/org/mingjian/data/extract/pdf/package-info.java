/** PDF documents become blocks; a page without text says so. */
@NullMarked
package org.mingjian.data.extract.pdf;

import org.jspecify.annotations.NullMarked;
