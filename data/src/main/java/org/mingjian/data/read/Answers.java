package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.read.LabelReader.Answer;
import org.mingjian.data.text.ScreenedPattern;

/** Makes the answer of what a number is once its subject is known (定答): its stage, and whether it is a decrease. */
final class Answers {

    private static final ScreenedPattern DECREASE = ScreenedPattern.of("(减省?少|下降|降低|压减|降幅|减幅)\\p{IsHan}{0,2}$");

    private Answers() {}

    static Optional<Answer> settled(Mention mention, String clause, @Nullable Stage stage, Context context) {
        if (stage == Stage.CHANGE && context.otherBase) {
            return Optional.empty();
        }
        boolean decrease = DECREASE.isIn(clause) && !YearWords.isReached(clause);
        var settled = StageRules.settle(stage, mention.dimension(), context);
        boolean planned = settled == Stage.FINAL
                && context.planned
                && mention.isMoney()
                && !StageRules.isAlwaysFinal(context.subject)
                && !StageRules.isSettled(clause);
        return answer(context.subject, planned ? Stage.BUDGET : settled, decrease, context);
    }

    static Optional<Answer> answer(
            @Nullable Subject subject, @Nullable Stage stage, boolean decrease, Context context) {
        if (subject == null || stage == null || subject == Subject.OTHER || stage == Stage.TARGET) {
            return Optional.empty();
        }
        return Optional.of(new Answer(subject, stage, decrease, context.funding, context.isAboutBudget()));
    }
}
