package org.mingjian.analytics.audit;

/** One rule over one report (审核规则). */
interface Rule {

    RuleCard card();

    RuleAnswer answer(Case subject);

    /** Not worth a question by itself: told only where the report raises another one (只作旁证). */
    default boolean isOnlyBesideOthers() {
        return false;
    }
}
