package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Optional;

/**
 * What is known beside the report under audit (对照材料): the reports of the same department for the years before, the
 * latest first, and what else there is of the report's own year: verifications of it and the bureau's own tables. A
 * year that cannot be compared says why.
 */
public record History(List<PastYear> years, List<OtherReport> sameYear) {

    /** Nothing but the report itself. */
    public static final History NONE = new History(List.of(), List.of());

    public History {
        years = List.copyOf(years);
        sameYear = List.copyOf(sameYear);
    }

    public History(List<PastYear> years) {
        this(years, List.of());
    }

    /** The year so many years before the report's; absent when nobody looked for it. */
    Optional<PastYear> back(int count) {
        return years.size() < count ? Optional.empty() : Optional.of(years.get(count - 1));
    }
}
