package org.mingjian.analytics.gallery;

import java.math.BigDecimal;

/** The rates that follow from the facts (由数据算出的比率), in percent with two decimals. */
record Rates(Facts facts) {

    BigDecimal execution() {
        return Facts.percent(facts.total().executed(), facts.total().adjusted());
    }

    BigDecimal basicExecution() {
        return Facts.percent(facts.basic().executed(), facts.basic().adjusted());
    }

    BigDecimal projectExecution() {
        return Facts.percent(facts.project().executed(), facts.project().adjusted());
    }

    BigDecimal adjustment() {
        return Facts.change(facts.total().adjusted(), facts.total().initial());
    }

    BigDecimal executedChange() {
        return Facts.change(facts.total().executed(), facts.total().prior());
    }

    BigDecimal carryOver() {
        return Facts.percent(facts.closing(), facts.total().adjusted());
    }

    BigDecimal carryOverChange() {
        return Facts.change(facts.closing(), facts.priorClosing());
    }

    BigDecimal procurement() {
        return Facts.percent(facts.procurement(), facts.procurementPlanned());
    }

    BigDecimal assetUse() {
        return Facts.percent(facts.assets().subtract(facts.idleAssets()), facts.assets());
    }

    BigDecimal staffControl() {
        return Facts.percent(BigDecimal.valueOf(facts.staff()), BigDecimal.valueOf(facts.established()));
    }

    BigDecimal threePublicChange() {
        return Facts.change(facts.threePublic().executed(), facts.threePublic().prior());
    }

    BigDecimal threePublicControl() {
        return Facts.percent(facts.threePublic().executed(), facts.threePublic().budget());
    }
}
