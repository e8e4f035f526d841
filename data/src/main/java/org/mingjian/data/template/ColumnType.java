package org.mingjian.data.template;

/** What the cells of a column hold (列类型). */
public enum ColumnType {
    /** Words as they stand. */
    TEXT,
    /** A fiscal year of four digits. */
    YEAR,
    /** A level of government: 中央, 省级, 市级, 县级, 乡级. */
    LEVEL,
    /** 本级 or 汇总. */
    SCOPE,
    /** 元, 万元, 亿元: the unit of the row's amounts whose headings name none. */
    UNIT,
    /** An amount in the unit of the heading, of the cell or of the row. */
    MONEY,
    /** A whole number of persons. */
    COUNT,
    /** Points of a score. */
    POINTS;

    boolean isNumber() {
        return this == MONEY || this == COUNT || this == POINTS;
    }
}
