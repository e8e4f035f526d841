package org.mingjian.data.model;

/** Where a finding stands (疑点状态): open, as it was decided, or reopened because its figures changed since. */
public enum FindingState {
    OPEN,
    REOPENED,
    DEFERRED,
    UPHELD,
    PARTLY_UPHELD,
    REJECTED;

    /** Nobody has decided about it as it is now. */
    public boolean isUndecided() {
        return this == OPEN || this == REOPENED;
    }
}
