package org.mingjian.data.read;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.text.ScreenedPattern;

/** Settles which of its subject's numbers a figure is (阶段判定), from what is said and what was said before. */
final class StageRules {

    /** Subjects whose amounts are always settled ones. */
    private static final Set<Subject> ALWAYS_FINAL = Set.of(
            Subject.OPENING_CARRY_OVER,
            Subject.CLOSING_CARRY_OVER,
            Subject.BASIC_CARRY_OVER,
            Subject.STAFF_ESTABLISHED,
            Subject.STAFF_ACTUAL,
            Subject.FIXED_ASSETS,
            Subject.IDLE_ASSETS);

    /** Words of a settled amount; in a budget statement 支出 alone is planned. */
    private static final ScreenedPattern SETTLED = ScreenedPattern.of("决算|实际|执行|完成");

    private StageRules() {}

    static boolean isAlwaysFinal(@Nullable Subject subject) {
        return subject != null && ALWAYS_FINAL.contains(subject);
    }

    static @Nullable Stage settle(@Nullable Stage stage, Dimension dimension, Context context) {
        if (stage == Stage.TARGET) {
            return Stage.TARGET;
        }
        if (dimension == Dimension.RATE) {
            return switch (stage) {
                case CHANGE -> Stage.CHANGE_RATE;
                case INITIAL_BUDGET, BUDGET, FINAL, PRIOR -> null;
                case null -> null;
                case EXECUTION_RATE, CONTROL_RATE, CHANGE_RATE, RATE, SHARE, TARGET -> {
                    remember(stage, context);
                    yield stage;
                }
            };
        }
        if (stage == Stage.CHANGE || context.subject == null) {
            return stage;
        }
        if (ALWAYS_FINAL.contains(context.subject)) {
            return stage == Stage.BUDGET || stage == Stage.INITIAL_BUDGET ? null : Stage.FINAL;
        }
        if (stage == null) {
            return context.moneyStage == null ? Stage.FINAL : context.moneyStage;
        }
        remember(stage, context);
        return stage;
    }

    static void remember(Stage stage, Context context) {
        switch (stage) {
            case INITIAL_BUDGET, BUDGET, FINAL -> context.moneyStage = stage;
            case EXECUTION_RATE, CONTROL_RATE, CHANGE_RATE, RATE -> context.rateStage = stage;
            // last year's amount is an aside: the sentence goes on with this year's
            case PRIOR, CHANGE, SHARE, TARGET -> {}
        }
    }

    static boolean isSettled(String words) {
        return SETTLED.isIn(words);
    }

    /** An amount of the year before is last year's; of a year further off, or its rates, it is none of the report's. */
    static Optional<LabelReader.Answer> ofYear(LabelReader.Answer answer, Context.Year year, Mention mention) {
        boolean change = answer.stage() == Stage.CHANGE || answer.stage() == Stage.CHANGE_RATE;
        if (year == Context.Year.REPORTED
                || (change && year == Context.Year.BEFORE)
                || answer.subject() == Subject.OPENING_CARRY_OVER) {
            return Optional.of(answer);
        }
        boolean last = year == Context.Year.BEFORE && mention.isMoney() && !ALWAYS_FINAL.contains(answer.subject());
        return last
                ? Optional.of(new LabelReader.Answer(
                        answer.subject(),
                        Stage.PRIOR,
                        answer.decrease(),
                        answer.funding(),
                        answer.planned() && !isSettled(mention.label())))
                : Optional.empty();
    }
}
