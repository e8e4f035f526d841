package org.mingjian.data.template;

/** What a column of a template says (列内容). */
enum Field {
    DEPARTMENT,
    YEAR,
    PROVINCE,
    CITY,
    COUNTY,
    LEVEL,
    SECTOR,
    SCOPE,
    FUNDING,
    UNIT,
    PROJECT,
    LEVEL1,
    LEVEL2,
    LEVEL3,
    TARGET,
    MEASURE_UNIT,
    ACTUAL,
    WEIGHT,
    SCORE,
    VERIFIED_SCORE,
    REASON,
    SELF_SCORE,
    VERIFIED_TOTAL,
    OUT_OF,
    GRADE,
    VERIFIER,
    /** A figure of the measure the column names. */
    FIGURE
}
