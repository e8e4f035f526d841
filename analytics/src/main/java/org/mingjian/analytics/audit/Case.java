package org.mingjian.analytics.audit;

import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.analytics.rulebook.Thresholds;
import org.mingjian.data.model.Report;

/**
 * A report under audit with the rules of its form, absent when the rule book does not know the form, the limits that
 * hold for it, and what is known beside it (审核对象).
 */
record Case(Report report, @Nullable FormRules form, Thresholds thresholds, History history) {

    Threshold limit(ThresholdKey key) {
        return thresholds.get(key);
    }
}
