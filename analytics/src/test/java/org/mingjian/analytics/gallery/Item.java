package org.mingjian.analytics.gallery;

/** One thing looked for or found (评分项): read, missed, or read though it is not there. */
public record Item(Category category, String label, String text, State state) {

    public enum Category {
        IDENTITY,
        FIGURE,
        TOTAL,
        COMPONENT,
        TASK,
        INDICATOR,
        /** A part of something that was read: unit, level, target, actual value, verified score. */
        DETAIL
    }

    public enum State {
        READ,
        MISSED,
        EXTRA
    }
}
