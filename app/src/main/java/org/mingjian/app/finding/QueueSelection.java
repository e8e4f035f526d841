package org.mingjian.app.finding;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Asked;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Severity;

/**
 * Which part of the queue is shown, beyond the filter (疑点筛选): reports, unless findings are asked for or one of their
 * traits is; the light and the week's capacity belong to reports.
 */
record QueueSelection(
        @Nullable Severity severity,
        @Nullable FindingFamily family,
        @Nullable FindingState state,
        @Nullable String rule,
        @Nullable String report,
        boolean findings,
        @Nullable LightColour light,
        int weekly) {

    static final int USUAL_WEEK = 20;

    private static final int LONGEST_WEEK = 10_000;
    private static final String BY = "by";
    private static final String FINDINGS = "finding";
    private static final String STATE = "state";
    private static final String LIGHT = "light";
    private static final String WEEKLY = "weekly";

    static QueueSelection of(QueryParameters parameters) {
        var asked = new Asked(parameters);
        return new QueueSelection(
                asked.constant(Severity.class, FindingNavigation.SEVERITY).orElse(null),
                asked.constant(FindingFamily.class, FindingNavigation.FAMILY).orElse(null),
                asked.constant(FindingState.class, STATE).orElse(null),
                asked.text(FindingNavigation.RULE).orElse(null),
                asked.text(FindingNavigation.REPORT).orElse(null),
                asked.text(BY).filter(FINDINGS::equals).isPresent(),
                asked.constant(LightColour.class, LIGHT).orElse(null),
                asked.text(WEEKLY).map(QueueSelection::weekly).orElse(USUAL_WEEK));
    }

    private static int weekly(String digits) {
        return digits.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(digits), LONGEST_WEEK) : USUAL_WEEK;
    }

    boolean showsFindings() {
        return findings || severity != null || family != null || state != null || rule != null || report != null;
    }

    QueueSelection with(@Nullable Severity other) {
        return new QueueSelection(other, family, state, rule, report, true, light, weekly);
    }

    QueueSelection with(@Nullable FindingFamily other) {
        return new QueueSelection(severity, other, state, rule, report, true, light, weekly);
    }

    QueueSelection with(@Nullable FindingState other) {
        return new QueueSelection(severity, family, other, rule, report, true, light, weekly);
    }

    QueueSelection with(@Nullable LightColour other) {
        return new QueueSelection(null, null, null, null, null, false, other, weekly);
    }

    QueueSelection withWeekly(int other) {
        return new QueueSelection(null, null, null, null, null, false, light, other);
    }

    /** The reports, or the findings, without further choice. */
    QueueSelection whole(boolean ofFindings) {
        return new QueueSelection(null, null, null, null, null, ofFindings, null, weekly);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, BY, findings ? FINDINGS : null);
        put(parameters, FindingNavigation.SEVERITY, severity == null ? null : severity.name());
        put(parameters, FindingNavigation.FAMILY, family == null ? null : family.name());
        put(parameters, STATE, state == null ? null : state.name());
        put(parameters, FindingNavigation.RULE, rule);
        put(parameters, FindingNavigation.REPORT, report);
        put(parameters, LIGHT, light == null ? null : light.name());
        put(parameters, WEEKLY, weekly == USUAL_WEEK ? null : Integer.toString(weekly));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
