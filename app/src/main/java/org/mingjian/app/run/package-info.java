/** Benchmark runs (基准运行): starts them as a process of their own, watches them, and says which is published. */
@NullMarked
package org.mingjian.app.run;

import org.jspecify.annotations.NullMarked;
