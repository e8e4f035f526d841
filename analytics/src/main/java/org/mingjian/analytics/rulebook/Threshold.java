package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;

/**
 * A limit that rules refer to (阈值), a fraction, points or a count, the reports it holds for, and whose it is (出处): the
 * built-in rule book's or the bureau's own.
 */
public record Threshold(
        ThresholdKey key, String name, BigDecimal value, RuleBasis basis, Applicability applicability, Owner owner) {

    /** Who set it. */
    public enum Owner {
        BUILT_IN,
        BUREAU
    }

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** It holds for every report that no other of its key is meant for. */
    public boolean isForAll() {
        return applicability.isEverywhere();
    }

    /** The reports it is meant for, as a person says it. */
    public String where() {
        boolean anyForm = applicability.form().equals(Applicability.ANY_FORM);
        return (anyForm ? "" : "表式" + applicability.form() + "，") + applicability.text();
    }

    /** As a person writes it: 20%, 5分 or 300字. */
    public String text() {
        var number = key.isFraction() ? value.multiply(HUNDRED) : value;
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain + key.unit();
    }

    /** Which limit a finding rests on, and whose: the end of its explanation (界限出处). */
    public String cited() {
        var whose =
                switch (owner) {
                    case BUILT_IN -> "内置规则库";
                    case BUREAU -> "本单位规则";
                };
        return "界限%s取自%s：%s。".formatted(text(), whose, basis.title());
    }
}
