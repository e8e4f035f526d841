package org.mingjian.data.model;

/** The kind of a report (报告类型). */
public enum ReportKind {
    /** A department evaluates itself as a whole (部门整体支出绩效自评). */
    SELF_EVALUATION,
    /** A unit evaluates one project (项目支出绩效自评). */
    PROJECT_SELF_EVALUATION,
    /** The finance bureau, or a firm for it, scores the self-evaluation again (核查、复核). */
    VERIFICATION,
    /** Final accounts (部门决算). */
    FINAL_ACCOUNTS,
    /** A statement about the three public expenses only (三公经费). */
    THREE_PUBLIC,
    /** A document that is none of these. */
    OTHER;

    /** Whether it says of others what they are held against (对照依据): a verification, or a table such as the bureau's. */
    public boolean isYardstick() {
        return switch (this) {
            case VERIFICATION, THREE_PUBLIC, FINAL_ACCOUNTS -> true;
            case SELF_EVALUATION, PROJECT_SELF_EVALUATION, OTHER -> false;
        };
    }
}
