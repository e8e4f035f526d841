package org.mingjian.analytics.audit;

import java.util.List;

/**
 * An earlier year of the department under audit (往年): its report, several where the department was merged from several,
 * or none and a Chinese sentence why it cannot be compared.
 */
public record PastYear(List<OtherReport> reports, String obstacle) {

    /** Nobody handed one in, or it is not stored. */
    public static final PastYear MISSING = new PastYear(List.of(), "没有上年报告。");

    public PastYear {
        reports = List.copyOf(reports);
        if (reports.isEmpty() == obstacle.isEmpty()) {
            throw new IllegalArgumentException("either reports or a reason why there are none: " + obstacle);
        }
    }

    public static PastYear of(List<OtherReport> reports) {
        return reports.isEmpty() ? MISSING : new PastYear(reports, "");
    }

    public static PastYear notComparable(String sentence) {
        return new PastYear(List.of(), sentence);
    }
}
