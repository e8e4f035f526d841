package org.mingjian.data.read;

/** Which number of a subject a figure is (数值阶段). */
enum Stage {
    INITIAL_BUDGET,
    BUDGET,
    FINAL,
    PRIOR,
    EXECUTION_RATE,
    CONTROL_RATE,
    CHANGE_RATE,
    CHANGE,
    RATE,
    SHARE,
    /** A target, not a result. */
    TARGET
}
