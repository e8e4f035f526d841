package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** What is left at the end of a year is there at the start of the next (年初结转与上年年末结转衔接). */
final class OpeningCarryOver implements YearRule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "years.carry-over",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "年初结转结余与上年年末不衔接",
                        "本年年初结转结余=上年年末结转结余")
                .mayErr("年初调整（缴回财政、会计差错更正）；一份写全部资金、一份只写财政拨款");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        var outcome = new Outcome();
        new PriorAmounts(subject, lastYear, outcome).check(Measure.OPENING_CARRY_OVER, Measure.CLOSING_CARRY_OVER);
        return outcome.orNotApplicable("报告没有列出年初结转结余。");
    }
}
