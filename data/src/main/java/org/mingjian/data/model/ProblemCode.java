package org.mingjian.data.model;

/** What is wrong with a file (问题代码); a refusal means that nothing of it is stored. */
public enum ProblemCode {
    EMPTY_FILE(true),
    FILE_TOO_LARGE(true),
    NOT_READABLE(true),
    DAMAGED_FILE(true),
    PASSWORD_PROTECTED(true),
    EXTENSION_LIES(true),
    UNSUPPORTED_FORMAT(true),
    SCANNED_WITHOUT_TEXT(true),
    NO_REPORT_FOUND(true),
    DEPARTMENT_UNKNOWN(true),
    YEAR_UNKNOWN(true),
    TABLE_REFUSED(true),
    TEXT_LOST(false),
    NUMBER_UNREADABLE(false),
    UNIT_ASSUMED(false),
    ENCODING_GUESSED(false),
    HIDDEN_CONTENT(false),
    EXTENSION_DIFFERS(false),
    REPORT_REPEATED(false),
    ROWS_BROKEN(false),
    COLUMN_UNKNOWN(false);

    private final boolean refusal;

    ProblemCode(boolean refusal) {
        this.refusal = refusal;
    }

    public boolean isRefusal() {
        return refusal;
    }
}
