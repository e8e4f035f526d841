package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How the value of a common indicator becomes points (共性指标计分办法). Values are fractions, points are points. */
public sealed interface LineScoring {

    /** The most a value may earn of a weight; absent where figures alone cannot tell. */
    Optional<BigDecimal> points(BigDecimal value, BigDecimal weight);

    /** The method in words. */
    String text();

    /** Weight × value, full marks from the given value on (按比例). */
    record Linear(BigDecimal fullFrom) implements LineScoring {
        @Override
        public Optional<BigDecimal> points(BigDecimal value, BigDecimal weight) {
            var share = value.compareTo(fullFrom) >= 0
                    ? BigDecimal.ONE
                    : value.min(BigDecimal.ONE).max(BigDecimal.ZERO);
            return Optional.of(weight.multiply(share));
        }

        @Override
        public String text() {
            return "分值×完成比例";
        }
    }

    /** The points of the first step whose limit holds (分档); beyond the last one zero, where the form says so. */
    record Steps(boolean atLeast, List<Step> steps, boolean zeroBeyond) implements LineScoring {

        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<BigDecimal> points(BigDecimal value, BigDecimal weight) {
            return steps.stream()
                    .filter(step -> holds(value.compareTo(step.limit())))
                    .findFirst()
                    .map(Step::points)
                    .or(() -> zeroBeyond ? Optional.of(BigDecimal.ZERO) : Optional.empty())
                    .map(weight::min);
        }

        private boolean holds(int compared) {
            return atLeast ? compared >= 0 : compared <= 0;
        }

        @Override
        public String text() {
            return "分档计分";
        }
    }

    /**
     * Full marks up to the limit, then so many points off for each step beyond it (每超一个百分点扣分).
     * Only whole steps are taken off: whether a part of one counts, the forms do not say.
     */
    record PerPoint(BigDecimal limit, BigDecimal step, BigDecimal deduction) implements LineScoring {
        @Override
        public Optional<BigDecimal> points(BigDecimal value, BigDecimal weight) {
            var beyond = value.subtract(limit).max(BigDecimal.ZERO);
            var steps = beyond.divide(step, 0, RoundingMode.DOWN);
            return Optional.of(weight.subtract(steps.multiply(deduction)).max(BigDecimal.ZERO));
        }

        @Override
        public String text() {
            return "不超过限额得满分，每超一档扣分";
        }
    }

    /** Conditions that a person ticks off (逐项核对): no figure decides. */
    record Checklist(List<String> items) implements LineScoring {

        public Checklist {
            items = List.copyOf(items);
        }

        @Override
        public Optional<BigDecimal> points(BigDecimal value, BigDecimal weight) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "按条件逐项计分：" + String.join("、", items);
        }
    }

    /** A judgement in three bands (定性三档): no figure decides. */
    record Bands() implements LineScoring {
        @Override
        public Optional<BigDecimal> points(BigDecimal value, BigDecimal weight) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "定性三档";
        }
    }

    /** Up to, or from, this value these points. */
    record Step(BigDecimal limit, BigDecimal points) {}
}
