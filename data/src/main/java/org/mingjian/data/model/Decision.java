package org.mingjian.data.model;

/** What a supervisor decided about a finding (核实结论). */
public enum Decision {
    /** The report is wrong there (属实). */
    UPHELD,
    /** Part of the question holds (部分属实). */
    PARTLY_UPHELD,
    /** The report is right there (不属实). */
    REJECTED,
    /** Not decided yet, and put off with a reason (暂缓). */
    DEFERRED
}
