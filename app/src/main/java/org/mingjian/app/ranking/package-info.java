/** Ranking (排名): every department with what it claims and what the evidence supports. */
@NullMarked
package org.mingjian.app.ranking;

import org.jspecify.annotations.NullMarked;
