package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Measure;

/**
 * A printed rate beyond its limit, without anything said about it (比率越限). The limit is a least for the cost saving
 * rate and a most for the others; of an adjustment the amount counts, whichever its direction.
 */
record RateThreshold(RuleCard card, Measure rate, ThresholdKey limit, String name, String expected) implements Rule {

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var bound = subject.limit(limit);
        var due = expected.formatted(bound.text());
        for (var figure : subject.report().figuresOf(rate)) {
            Amount.of(figure).ifPresent(amount -> {
                if (!isBeyond(amount, bound)) {
                    outcome.consistent();
                    return;
                }
                outcome.flag(Suspicion.of(
                        "%s%s异常".formatted(name, amount.text()),
                        amount.text(),
                        due,
                        "%s为%s，%s。%s".formatted(name, amount.text(), due, bound.cited()),
                        List.of(amount.source())));
            });
        }
        return outcome.orNotApplicable("报告没有列出%s。".formatted(name));
    }

    private boolean isBeyond(Amount amount, Threshold bound) {
        return switch (limit) {
            case COST_SAVING_LEAST -> amount.value().compareTo(bound.value()) < 0;
            case ADJUSTMENT_MOST -> amount.value().abs().compareTo(bound.value()) > 0;
            case PROCUREMENT_MOST, EXECUTION_MOST -> amount.interval().low().compareTo(bound.value()) > 0;
            default -> amount.value().compareTo(bound.value()) > 0;
        };
    }
}
