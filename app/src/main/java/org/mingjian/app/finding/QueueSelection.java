package org.mingjian.app.finding;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** Which findings the queue shows, beyond the filter (疑点筛选). */
record QueueSelection(
        @Nullable Severity severity,
        @Nullable FindingFamily family,
        @Nullable String rule,
        @Nullable String report) {

    static QueueSelection of(QueryParameters parameters) {
        return new QueueSelection(
                constant(
                        Severity.values(),
                        parameters
                                .getSingleParameter(FindingNavigation.SEVERITY)
                                .orElse("")),
                constant(
                        FindingFamily.values(),
                        parameters.getSingleParameter(FindingNavigation.FAMILY).orElse("")),
                parameters.getSingleParameter(FindingNavigation.RULE).orElse(null),
                parameters.getSingleParameter(FindingNavigation.REPORT).orElse(null));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    QueueSelection with(@Nullable Severity other) {
        return new QueueSelection(other, family, rule, report);
    }

    QueueSelection with(@Nullable FindingFamily other) {
        return new QueueSelection(severity, other, rule, report);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, FindingNavigation.SEVERITY, severity == null ? null : severity.name());
        put(parameters, FindingNavigation.FAMILY, family == null ? null : family.name());
        put(parameters, FindingNavigation.RULE, rule);
        put(parameters, FindingNavigation.REPORT, report);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
