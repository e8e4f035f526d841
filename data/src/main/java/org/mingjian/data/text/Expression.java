package org.mingjian.data.text;

import java.util.List;

/** What a regular expression is made of, as far as it decides whether a text matches (正则结构). */
sealed interface Expression {

    /** Matches between two characters, or asks something of what stands around, which is left to the pattern itself. */
    record Nothing() implements Expression {}

    /** One character of a set, by the set's number. */
    record OneOf(int set) implements Expression {}

    record Sequence(List<Expression> parts) implements Expression {}

    record Choice(List<Expression> parts) implements Expression {}

    /** From the least to the most times; a most of {@link #UNBOUNDED} has no end. */
    record Repeated(Expression part, int least, int most) implements Expression {}

    record Begin() implements Expression {}

    record End() implements Expression {}

    int UNBOUNDED = -1;
}
