/** Execution rate (执行率): how the groups spent their budgets, as the benchmark job says. */
@NullMarked
package org.mingjian.app.execution;

import org.jspecify.annotations.NullMarked;
