/** Word documents become blocks. */
@NullMarked
package org.mingjian.data.extract.word;

import org.jspecify.annotations.NullMarked;
