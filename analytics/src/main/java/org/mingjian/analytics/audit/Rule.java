package org.mingjian.analytics.audit;

/** One rule over one report (审核规则). */
interface Rule {

    RuleCard card();

    RuleAnswer answer(Case subject);
}
