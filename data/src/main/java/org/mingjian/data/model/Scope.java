package org.mingjian.data.model;

/** Whether a figure covers the department's own office or its subordinate units too (本级, 汇总). */
public enum Scope {
    OWN_OFFICE,
    CONSOLIDATED
}
