package org.mingjian.data.model;

/** The level of government a department belongs to (级次). */
public enum GovernmentLevel {
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
