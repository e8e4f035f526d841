package org.mingjian.app.format;

import java.math.BigDecimal;

/** The unit amounts are shown in (金额单位). */
public enum AmountUnit {
    TEN_THOUSAND_YUAN("万元", 4),
    YUAN("元", 0),
    HUNDRED_MILLION_YUAN("亿元", 8);

    private final String label;
    private final int zeros;

    AmountUnit(String label, int zeros) {
        this.label = label;
        this.zeros = zeros;
    }

    public String label() {
        return label;
    }

    BigDecimal of(BigDecimal yuan) {
        return yuan.movePointLeft(zeros);
    }
}
