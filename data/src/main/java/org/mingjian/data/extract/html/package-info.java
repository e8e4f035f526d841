/** Web pages become blocks. */
@NullMarked
package org.mingjian.data.extract.html;

import org.jspecify.annotations.NullMarked;
