package org.mingjian.analytics.audit;

import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/**
 * What a person must know about a rule (规则卡): what it says, how it computes, what it tolerates and why, what it rests
 * on, and when it is wrong. Severity and certainty are the usual ones; a single suspicion may lower them.
 */
public record RuleCard(
        String id,
        int version,
        FindingFamily family,
        Severity severity,
        Certainty certainty,
        String name,
        String statement,
        String formula,
        String tolerance,
        String basis,
        String falseAlarms) {

    /** Every printed figure means plus and minus half of its last digit. */
    static final String HALF_DIGIT = "每个数按末位数字的±半个单位取区间，区间不能相交才提示：四舍五入不是差错";
    /** Some forms cut the last digit off instead of rounding. */
    static final String HALF_DIGIT_OR_CUT = HALF_DIGIT + "；比率另容许截尾（少进一位）";
    /** Nothing is measured, words are held against figures. */
    static final String NONE = "无";

    static final String HOUSE_CHECK = "house check";

    static RuleCard of(
            FindingFamily family, String id, Severity severity, Certainty certainty, String name, String formula) {
        return new RuleCard(
                id, 1, family, severity, certainty, name, name, formula, HALF_DIGIT, HOUSE_CHECK, "口径不同的数不比较");
    }

    RuleCard states(String newStatement) {
        return new RuleCard(
                id, version, family, severity, certainty, name, newStatement, formula, tolerance, basis, falseAlarms);
    }

    RuleCard tolerates(String newTolerance) {
        return new RuleCard(
                id, version, family, severity, certainty, name, statement, formula, newTolerance, basis, falseAlarms);
    }

    RuleCard mayErr(String newFalseAlarms) {
        return new RuleCard(
                id, version, family, severity, certainty, name, statement, formula, tolerance, basis, newFalseAlarms);
    }
}
