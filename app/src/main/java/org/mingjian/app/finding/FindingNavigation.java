package org.mingjian.app.finding;

import java.util.Map;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.Links;

/** The way to the findings (疑点入口). */
public final class FindingNavigation {

    static final String SEVERITY = "severity";
    static final String FAMILY = "family";
    static final String RULE = "rule";
    static final String REPORT = "report";

    private FindingNavigation() {}

    /** The reports to review first. */
    public static String queue(Filter filter) {
        return Links.to("findings", filter.parameters());
    }

    /** Every finding, one by one. */
    static String findings(Filter filter) {
        return Links.to("findings", filter.parameters(Map.of("by", "finding")));
    }

    public static String severity(Filter filter, String severity) {
        return Links.to("findings", filter.parameters(Map.of(SEVERITY, severity)));
    }

    public static String family(Filter filter, String family, String severity) {
        return Links.to("findings", filter.parameters(Map.of(FAMILY, family, SEVERITY, severity)));
    }

    public static String rule(Filter filter, String rule) {
        return Links.to("findings", filter.parameters(Map.of(RULE, rule)));
    }

    /** The findings of one report, whatever the year and group the filter names. */
    public static String report(Filter filter, String reportId) {
        return Links.to(
                "findings",
                new Filter(filter.origin(), null, null, null, null, filter.unit())
                        .parameters(Map.of(REPORT, reportId)));
    }

    public static String detail(String findingId, Filter filter) {
        return Links.to("finding/" + findingId, filter.parameters());
    }
}
