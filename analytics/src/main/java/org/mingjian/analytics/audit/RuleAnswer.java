package org.mingjian.analytics.audit;

import java.util.List;

/** What a rule answers about one report (规则结论); the last three carry a sentence a reader can check. */
sealed interface RuleAnswer {

    /** The figures the rule looks at agree. */
    record Consistent() implements RuleAnswer {}

    /** At least one suspicion; each carries its own sentence. */
    record Flagged(List<Suspicion> suspicions) implements RuleAnswer {
        public Flagged {
            suspicions = List.copyOf(suspicions);
            if (suspicions.isEmpty()) {
                throw new IllegalArgumentException("flagged without a suspicion");
            }
        }
    }

    /** The report has nothing this rule is about. */
    record NotApplicable(String sentence) implements RuleAnswer {}

    /** The report has it, but a figure is missing or cannot be used. */
    record NotComputable(String sentence) implements RuleAnswer {}
}
