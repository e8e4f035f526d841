package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.data.model.NarrativeStatement;

/**
 * What is known beside the report under audit (对照材料): the reports of the same department for the years before, the
 * latest first; what else there is of the report's own year: verifications of it and the bureau's own tables; reports of
 * others whose forms are filled in alike; its own paragraphs; and texts much alike that came earlier, with how many
 * documents there are and in how many of them each sentence stands. A year that cannot be compared says why.
 */
public record History(
        List<PastYear> years,
        List<OtherReport> sameYear,
        List<OtherReport> twins,
        List<NarrativeStatement> text,
        List<OtherText> texts,
        int documents,
        Map<Long, Integer> documentsWith) {

    /** Nothing but the report itself. */
    public static final History NONE = new History(List.of());

    /** Another report's identity and its paragraphs. */
    public record OtherText(OtherReport report, List<NarrativeStatement> text) {

        public OtherText {
            text = List.copyOf(text);
        }
    }

    public History {
        years = List.copyOf(years);
        sameYear = List.copyOf(sameYear);
        twins = List.copyOf(twins);
        text = List.copyOf(text);
        texts = List.copyOf(texts);
        documentsWith = Map.copyOf(documentsWith);
    }

    /** The years before alone. */
    public History(List<PastYear> years) {
        this(years, List.of());
    }

    /** Reports of the same department alone. */
    public History(List<PastYear> years, List<OtherReport> sameYear) {
        this(years, sameYear, List.of(), List.of(), List.of(), 0, Map.of());
    }

    /** The year so many years before the report's; absent when nobody looked for it. */
    Optional<PastYear> back(int count) {
        return years.size() < count ? Optional.empty() : Optional.of(years.get(count - 1));
    }

    /** Whether the other report is of the same department, under whatever name. */
    boolean isOwn(OtherReport other, String department) {
        return department.equals(other.report().identity().department())
                || years.stream().flatMap(year -> year.reports().stream()).anyMatch(past -> past.reportId()
                        .equals(other.reportId()));
    }
}
