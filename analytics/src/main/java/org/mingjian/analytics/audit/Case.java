package org.mingjian.analytics.audit;

import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.data.model.Report;

/**
 * A report under audit with the rules of its form, and what is known beside it (审核对象); the rules are absent when the
 * rule book does not know the form.
 */
record Case(Report report, @Nullable FormRules form, History history) {}
