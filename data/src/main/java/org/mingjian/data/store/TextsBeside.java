package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.NeighbourQueries.Found;

/** The words of reports, and earlier texts much alike (正文与相似文本), many reports with few questions. */
final class TextsBeside {

    private final Map<String, List<NarrativeStatement>> own = new HashMap<>();
    private final Map<String, List<Found>> earlier = new HashMap<>();
    private Map<String, Report> identities = Map.of();
    private Map<String, List<NarrativeStatement>> texts = Map.of();
    private Map<String, Integer> documents = Map.of();
    private Map<String, Map<Long, Integer>> documentsWith = Map.of();

    /** Of the reports that have words of their own; alike are those an earlier question found, by the report. */
    static TextsBeside of(Connection connection, List<Found> signed, AlikeTexts alike) throws SQLException {
        var beside = new TextsBeside();
        if (signed.isEmpty()) {
            return beside;
        }
        beside.own.putAll(TextQueries.texts(connection, TextQueries.aloneInTheirDocuments(connection, signed)));
        var speaking = signed.stream()
                .filter(report -> beside.own.containsKey(report.reportId()))
                .toList();
        beside.earlier.putAll(Neighbourhoods.before(alike.of(speaking), speaking));
        beside.load(connection, speaking);
        return beside;
    }

    private void load(Connection connection, List<Found> speaking) throws SQLException {
        var others = new LinkedHashSet<String>();
        earlier.values().forEach(found -> found.forEach(other -> others.add(other.reportId())));
        var resembling = speaking.stream()
                .filter(report -> earlier.containsKey(report.reportId()))
                .toList();
        if (!resembling.isEmpty()) {
            identities = LoadedReports.identities(connection, others);
            texts = TextQueries.texts(connection, others);
            documents = TextQueries.documents(connection);
            documentsWith = TextQueries.documentsWith(connection, resembling);
        }
    }

    List<NarrativeStatement> own(Found report) {
        return own.getOrDefault(report.reportId(), List.of());
    }

    List<Neighbourhood.AlikeText> alike(Found report) {
        var alike = new ArrayList<Neighbourhood.AlikeText>();
        for (var other : earlier.getOrDefault(report.reportId(), List.of())) {
            var known = identities.get(other.reportId());
            if (known != null) {
                alike.add(new Neighbourhood.AlikeText(
                        new Neighbourhood.Neighbour(other.reportId(), known),
                        texts.getOrDefault(other.reportId(), List.of())));
            }
        }
        return alike;
    }

    /** How many documents of the report's origin have words of their own. */
    int documents(Found report) {
        return documents.getOrDefault(report.origin(), 0);
    }

    /** In how many of them each sentence of the report stands. */
    Map<Long, Integer> documentsWith(Found report) {
        return documentsWith.getOrDefault(report.reportId(), Map.of());
    }

    /** Texts alike (相似文本), asked for once a report, for itself and for those that come after it. */
    static final class AlikeTexts {

        private final Connection connection;
        private final Map<String, List<Found>> known = new HashMap<>();

        /** For one transaction, in which no text is added. */
        AlikeTexts(Connection connection) {
            this.connection = connection;
        }

        Map<String, List<Found>> of(Collection<Found> reports) throws SQLException {
            var unknown = reports.stream()
                    .filter(report -> !known.containsKey(report.reportId()))
                    .toList();
            if (!unknown.isEmpty()) {
                var found = TextQueries.alike(connection, unknown);
                unknown.forEach(
                        report -> known.put(report.reportId(), found.getOrDefault(report.reportId(), List.of())));
            }
            return known;
        }
    }
}
