package org.mingjian.data.model;

/** How a hand or a scanner may have turned the right figure into the printed one (笔误类型). */
public enum Slip {
    /** One digit is another one. */
    ONE_DIGIT,
    /** Two neighbouring digits changed places. */
    TRANSPOSED,
    /** A digit is missing or one too many. */
    DIGIT_COUNT,
    /** The decimal point stands elsewhere. */
    DECIMAL_POINT,
    /** The sign is the other one. */
    SIGN,
    /** The digits are right and the unit is not (元 for 万元). */
    UNIT,
    /** No known slip leads from one to the other. */
    NONE
}
