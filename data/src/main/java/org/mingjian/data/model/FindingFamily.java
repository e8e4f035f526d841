package org.mingjian.data.model;

/** What kind of question a finding asks (疑点类别). */
public enum FindingFamily {
    ARITHMETIC,
    SCORING,
    CONSISTENCY,
    THRESHOLD,
    PLAUSIBILITY,
    COMPLETENESS
}
