package org.mingjian.data.model;

/** Why a value is not there (缺失原因). */
public enum AbsenceReason {
    /** The report has no place for it. */
    NOT_DISCLOSED,
    /** The place is there and empty. */
    BLANK,
    /** A filler stands at the place: /, —, ……, 无. */
    FILLER,
    /** Something is printed that cannot be read as a value; it is kept in the quote. */
    UNREADABLE,
    /** Words say that there was none: 未安排, 未发生, 无此项支出. */
    NONE_STATED,
    /** The form says that it does not apply: 不涉及. */
    NOT_APPLICABLE
}
