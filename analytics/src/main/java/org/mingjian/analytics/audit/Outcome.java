package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a rule meets while it goes through a report (规则过程); the same question is asked once, with all places. */
final class Outcome {

    private final List<Suspicion> suspicions = new ArrayList<>();
    private boolean checked;
    private @Nullable String obstacle;

    void consistent() {
        checked = true;
    }

    void flag(Suspicion suspicion) {
        for (int at = 0; at < suspicions.size(); at++) {
            if (suspicions.get(at).sameQuestionAs(suspicion)) {
                suspicions.set(at, suspicions.get(at).with(suspicion.evidence()));
                return;
            }
        }
        suspicions.add(suspicion);
    }

    void notComputable(String sentence) {
        obstacle = obstacle == null ? sentence : obstacle;
    }

    RuleAnswer orNotApplicable(String sentence) {
        if (!suspicions.isEmpty()) {
            return new RuleAnswer.Flagged(suspicions);
        }
        if (checked) {
            return new RuleAnswer.Consistent();
        }
        return obstacle == null ? new RuleAnswer.NotApplicable(sentence) : new RuleAnswer.NotComputable(obstacle);
    }
}
