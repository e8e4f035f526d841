package org.mingjian.data.store;

import org.jspecify.annotations.Nullable;

/**
 * What a new audit changed about one finding (一条疑点的变化). Before is absent where it appeared, now where it vanished; then
 * the title is the one it had.
 */
public record FindingChange(
        Kind kind,
        String findingId,
        long number,
        String reportId,
        String rule,
        String title,
        @Nullable Said before,
        @Nullable Said now) {

    /** It is new, it is no longer found, or it says other figures (新增、消失、数值有变). */
    public enum Kind {
        APPEARED,
        VANISHED,
        CHANGED
    }

    /** The figures of a finding: what the report prints and what would be right. */
    public record Said(@Nullable String reported, @Nullable String expected) {}
}
