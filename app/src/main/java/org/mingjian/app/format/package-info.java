/** Amounts, rates, dates and labels as a person reads them: the only place that rounds or writes 万元 and %. */
@NullMarked
package org.mingjian.app.format;

import org.jspecify.annotations.NullMarked;
