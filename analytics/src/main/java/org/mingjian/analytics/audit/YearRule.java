package org.mingjian.analytics.audit;

import java.util.List;

/** A rule that holds a report against last year's of the same department (跨年规则). */
interface YearRule extends Rule {

    /** Last year's reports are several where the department was merged from several. */
    RuleAnswer answer(Case subject, List<OtherReport> lastYear);

    @Override
    default RuleAnswer answer(Case subject) {
        var last = subject.history().back(1).orElse(PastYear.MISSING);
        return last.reports().isEmpty()
                ? new RuleAnswer.NotComputable(last.obstacle())
                : answer(subject, last.reports());
    }

    /** What a rule says that can only be held against one department. */
    static RuleAnswer merged() {
        return new RuleAnswer.NotComputable("部门由几个部门合并而来，上年没有同一口径的一份报告。");
    }
}
