package org.mingjian.data.store;

import java.util.List;
import java.util.Map;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;

/**
 * What is stored beside a report that it can be held against (对照材料): the years before of the same department, the
 * latest first; verifications and the bureau's own tables of the same year; forms of other departments filled in alike; texts much alike that came earlier; how many documents have
 * words of their own, and in how many of them each of the report's own sentences stands.
 */
public record Neighbourhood(
        Report report,
        List<Year> years,
        List<Neighbour> sameYear,
        List<Neighbour> twins,
        List<NarrativeStatement> text,
        List<AlikeText> texts,
        int documents,
        Map<Long, Integer> documentsWith) {

    public Neighbourhood {
        years = List.copyOf(years);
        sameYear = List.copyOf(sameYear);
        twins = List.copyOf(twins);
        text = List.copyOf(text);
        texts = List.copyOf(texts);
        documentsWith = Map.copyOf(documentsWith);
    }

    /** Another stored report and its key. */
    public record Neighbour(String reportId, Report report) {}

    /** The reports of an earlier year, several where departments were merged; or a sentence why there are none. */
    public record Year(List<Neighbour> reports, String obstacle) {

        public Year {
            reports = List.copyOf(reports);
        }
    }

    /** Another report's identity and its paragraphs. */
    public record AlikeText(Neighbour report, List<NarrativeStatement> text) {

        public AlikeText {
            text = List.copyOf(text);
        }
    }
}
