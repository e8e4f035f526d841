package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/**
 * What a person must know about a rule (规则卡): what it says, how it computes, what it tolerates and why, what it rests
 * on, where and when it holds, when it is wrong, an example that fires and one that does not. Severity and certainty
 * are the usual ones; a single suspicion may lower them. The rule itself says how it concludes; the rest stands in
 * {@code rule-notes.txt}, which {@link RuleNotes} reads.
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
        String falseAlarms,
        RuleNotes notes) {

    /** Every printed figure means plus and minus half of its last digit. */
    static final String HALF_DIGIT = "每个数按末位数字的±半个单位取区间，区间不能相交才提示：四舍五入不是差错";
    /** Some forms cut the last digit off instead of rounding. */
    static final String HALF_DIGIT_OR_CUT = HALF_DIGIT + "；比率另容许截尾（少进一位）";
    /** Nothing is measured, words are held against figures. */
    static final String NONE = "无";

    static RuleCard of(
            FindingFamily family, String id, Severity severity, Certainty certainty, String name, String formula) {
        var notes = RuleNotes.of(id, family);
        var statement = notes.statement().isEmpty() ? name : notes.statement();
        return new RuleCard(
                id, 1, family, severity, certainty, name, statement, formula, HALF_DIGIT, "口径不同的数不比较", notes);
    }

    /** Title, document number and article, or 自查规则 and why (依据). */
    public String basis() {
        return notes.basis();
    }

    /** The finding types the rule covers (疑点类型), such as F02. */
    public List<String> types() {
        return notes.types();
    }

    RuleCard states(String newStatement) {
        return new RuleCard(
                id, version, family, severity, certainty, name, newStatement, formula, tolerance, falseAlarms, notes);
    }

    RuleCard tolerates(String newTolerance) {
        return new RuleCard(
                id, version, family, severity, certainty, name, statement, formula, newTolerance, falseAlarms, notes);
    }

    RuleCard mayErr(String newFalseAlarms) {
        return new RuleCard(
                id, version, family, severity, certainty, name, statement, formula, tolerance, newFalseAlarms, notes);
    }
}
