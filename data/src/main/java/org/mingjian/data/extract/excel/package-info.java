/** Excel workbooks become blocks. */
@NullMarked
package org.mingjian.data.extract.excel;

import org.jspecify.annotations.NullMarked;
