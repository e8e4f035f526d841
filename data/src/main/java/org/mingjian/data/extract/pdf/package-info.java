/** PDF documents become blocks with their places on the page, and pages become pictures; a page without text says so. */
@NullMarked
package org.mingjian.data.extract.pdf;

import org.jspecify.annotations.NullMarked;
