package org.mingjian.data.model;

/** Where a total score is stated, and by whom (总分出处). */
public enum ScoreRole {
    NARRATIVE,
    FORM,
    VERIFIED
}
