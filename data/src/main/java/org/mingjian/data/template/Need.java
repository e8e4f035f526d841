package org.mingjian.data.template;

/** Whether a column must be there (必需). */
public enum Need {
    /** The column and a value in every row. */
    KEY,
    /** The column; its cells may be blank. */
    COLUMN,
    /** Neither. */
    OPTIONAL
}
