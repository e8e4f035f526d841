/** The three public expenses (三公经费): against last year and against the budget. */
@NullMarked
package org.mingjian.app.threepublic;

import org.jspecify.annotations.NullMarked;
