package org.mingjian.data.template;

/** What becomes of a table with bad rows (错行处理); the user chooses. */
public enum RowPolicy {
    /** The good rows are taken, the bad ones are told (保留正确行). */
    KEEP_GOOD_ROWS,
    /** Nothing is taken (整表退回). */
    REFUSE_FILE
}
