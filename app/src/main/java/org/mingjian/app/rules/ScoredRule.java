package org.mingjian.app.rules;

import org.mingjian.analytics.audit.RuleCard;

/** A rule's card beside its scorecard (规则及成绩). */
record ScoredRule(RuleCard card, Scorecard scorecard) {}
