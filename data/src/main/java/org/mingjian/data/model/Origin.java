package org.mingjian.data.model;

/** Where a document comes from (数据来源); no benchmark mixes them. */
public enum Origin {
    /** A department's own document (真实). */
    REAL,
    /** Our restated example (样例). */
    SAMPLE,
    /** Made by the population generator (模拟). */
    SYNTHETIC
}
