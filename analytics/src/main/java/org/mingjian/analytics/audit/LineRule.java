package org.mingjian.analytics.audit;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mingjian.data.model.IndicatorLine;

/**
 * A rule that looks at each indicator line by itself (逐行规则).
 * The check answers nothing when the line is not its business, else a suspicion or {@link #FINE}.
 */
record LineRule(RuleCard card, BiFunction<Case, IndicatorLine, Optional<LineRule.Verdict>> check, String nothing)
        implements Rule {

    /** What is found about one line: a suspicion, or none when it is fine. */
    record Verdict(Optional<Suspicion> suspicion) {}

    static final Optional<Verdict> FINE = Optional.of(new Verdict(Optional.empty()));
    static final Optional<Verdict> NOT_MINE = Optional.empty();

    static Optional<Verdict> doubt(Suspicion suspicion) {
        return Optional.of(new Verdict(Optional.of(suspicion)));
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var line : subject.report().indicators()) {
            check.apply(subject, line)
                    .ifPresent(verdict -> verdict.suspicion().ifPresentOrElse(outcome::flag, outcome::consistent));
        }
        return outcome.orNotApplicable(nothing);
    }
}
