package org.mingjian.data.model;

/** Whether a figure is of the report's year or the year before (本年, 上年). */
public enum Period {
    CURRENT,
    PRIOR
}
