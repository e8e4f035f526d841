package org.mingjian.analytics.gallery;

/** One thing looked for or found (评分项): read, missed, or read though it is not there. */
record Item(Category category, String label, String text, State state) {

    enum Category {
        IDENTITY,
        FIGURE,
        TOTAL,
        COMPONENT,
        TASK,
        INDICATOR,
        /** A part of something that was read: unit, level, target, actual value, verified score. */
        DETAIL
    }

    enum State {
        READ,
        MISSED,
        EXTRA
    }
}
