/** Annual panel (年度通报): the tables of the yearly circular, by year and by peer group. */
@NullMarked
package org.mingjian.app.annual;

import org.jspecify.annotations.NullMarked;
