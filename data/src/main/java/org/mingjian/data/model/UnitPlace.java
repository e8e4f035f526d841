package org.mingjian.data.model;

/** Where the unit of a figure stands on the page (单位出处), the nearest first. */
public enum UnitPlace {
    /** Behind the number itself. */
    CELL,
    /** In the heading of its column or row, or the words that name it. */
    HEADER,
    /** In the line over the table or paragraph: 单位：万元. */
    CAPTION,
    /** Somewhere else on the page. */
    PAGE,
    /** Nowhere: 万元 is the custom of the forms. */
    ASSUMED
}
