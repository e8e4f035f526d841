package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How an execution rate becomes points (执行率得分办法). */
public sealed interface ExecutionScoring {

    /** The share of the weight that a rate earns, both fractions; absent where the form's method is not known. */
    Optional<BigDecimal> shareEarnedBy(BigDecimal rate);

    /** Weight × rate, full marks from 100 % on (按比例). */
    record Linear() implements ExecutionScoring {
        @Override
        public Optional<BigDecimal> shareEarnedBy(BigDecimal rate) {
            return Optional.of(rate.min(BigDecimal.ONE).max(BigDecimal.ZERO));
        }
    }

    /** A share for each band of the rate (分档), highest band first. */
    record Steps(List<Step> steps) implements ExecutionScoring {

        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<BigDecimal> shareEarnedBy(BigDecimal rate) {
            return Optional.of(steps.stream()
                    .filter(step -> rate.compareTo(step.from()) >= 0)
                    .findFirst()
                    .map(Step::share)
                    .orElse(BigDecimal.ZERO));
        }
    }

    /** The form's text was not at hand (办法不详): nothing is computed. */
    record NotKnown() implements ExecutionScoring {
        @Override
        public Optional<BigDecimal> shareEarnedBy(BigDecimal rate) {
            return Optional.empty();
        }
    }

    /** From this rate on, this share of the weight; both fractions. */
    record Step(BigDecimal from, BigDecimal share) {}
}
