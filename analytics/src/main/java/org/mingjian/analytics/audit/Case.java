package org.mingjian.analytics.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.analytics.rulebook.Thresholds;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Report;

/**
 * A report under audit, as it speaks for itself, the figures of the bureau's own tables put together with it, the rules of its form, absent when the rule book does not know the form, the limits that
 * hold for it, and what is known beside it (审核对象).
 */
record Case(Report report, List<Figure> tables, @Nullable FormRules form, Thresholds thresholds, History history) {

    Case {
        tables = List.copyOf(tables);
    }

    Case(Report report, @Nullable FormRules form, Thresholds thresholds, History history) {
        this(report.byItself(), report.tableFigures(), form, thresholds, history);
    }

    Threshold limit(ThresholdKey key) {
        return thresholds.get(key);
    }
}
