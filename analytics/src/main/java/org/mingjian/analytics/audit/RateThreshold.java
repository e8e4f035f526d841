package org.mingjian.analytics.audit;

import java.util.List;
import java.util.function.Predicate;
import org.mingjian.data.model.Measure;

/** A printed rate beyond what is usual, without anything said about it (比率越限). */
record RateThreshold(RuleCard card, Measure rate, Predicate<Amount> beyond, String name, String expected)
        implements Rule {

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var figure : subject.report().figuresOf(rate)) {
            Amount.of(figure).ifPresent(amount -> {
                if (!beyond.test(amount)) {
                    outcome.consistent();
                    return;
                }
                outcome.flag(Suspicion.of(
                        "%s%s异常".formatted(name, amount.text()),
                        amount.text(),
                        expected,
                        "%s为%s，%s。".formatted(name, amount.text(), expected),
                        List.of(amount.source())));
            });
        }
        return outcome.orNotApplicable("报告没有列出%s。".formatted(name));
    }
}
