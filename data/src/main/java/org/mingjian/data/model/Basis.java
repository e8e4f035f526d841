package org.mingjian.data.model;

/** Which budget or account a figure belongs to (口径). */
public enum Basis {
    /** Initial budget (年初预算). */
    INITIAL,
    /** Adjusted or full-year budget (全年预算, 调整后预算). */
    ADJUSTED,
    /** Final accounts, executed (决算, 执行). */
    FINAL
}
