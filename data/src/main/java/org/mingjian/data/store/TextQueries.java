package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.store.NeighbourQueries.Found;

/** Looks up texts much alike, and the words of a report (相似文本查询). */
final class TextQueries {

    /** A text shares bands with few others unless it is a form letter; the most alike of them are enough. */
    private static final int MOST_ALIKE = 20;

    private TextQueries() {}

    /** Those of the reports with a document whose text can be looked up. */
    static Set<String> signed(Connection connection, Collection<Found> reports) throws SQLException {
        return NeighbourQueries.keys(connection, """
                SELECT DISTINCT report_id FROM report_document JOIN text_signature USING (sha256)
                WHERE report_id IN (SELECT unnest(?))
                """, reports);
    }

    /** The current versions with a text that shares bands with a report's, the most alike first, by the report. */
    static Map<String, List<Found>> alike(Connection connection, Collection<Found> reports) throws SQLException {
        return NeighbourQueries.pairs(connection, """
                WITH own AS (
                    SELECT DISTINCT part.report_id, own.signature_no
                    FROM report_document AS part JOIN text_signature AS own USING (sha256)
                    WHERE part.report_id IN (SELECT unnest(?))
                ), near AS (
                    SELECT own.report_id, other.signature_no, count(*) AS shared
                    FROM own JOIN text_band AS band USING (signature_no)
                    JOIN text_band AS other ON other.band = band.band AND other.origin = band.origin
                    ANTI JOIN own AS same
                        ON same.report_id = own.report_id AND same.signature_no = other.signature_no
                    GROUP BY own.report_id, other.signature_no
                    QUALIFY row_number() OVER (
                        PARTITION BY own.report_id ORDER BY count(*) DESC, other.signature_no) <= %d
                )
                SELECT near.report_id, part.report_id
                FROM near JOIN text_signature AS signature USING (signature_no)
                JOIN report_document AS part ON part.sha256 = signature.sha256
                ORDER BY near.shared DESC, near.signature_no
                """.formatted(MOST_ALIKE), reports);
    }

    /** The paragraphs of reports, numbered as their blocks are, by the report. */
    static Map<String, List<NarrativeStatement>> texts(Connection connection, Collection<String> reportIds)
            throws SQLException {
        var texts = new HashMap<String, List<NarrativeStatement>>();
        if (reportIds.isEmpty()) {
            return texts;
        }
        try (var select = connection.prepareStatement("""
                SELECT report_id, page, block, text FROM report_block
                WHERE report_id IN (SELECT unnest(?)) AND kind = 'PARAGRAPH' AND text IS NOT NULL
                ORDER BY report_id, block
                """)) {
            select.setArray(1, connection.createArrayOf("VARCHAR", reportIds.toArray()));
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    var paragraph = result.getString(4);
                    texts.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                            .add(new NarrativeStatement(
                                    paragraph,
                                    SourceRef.paragraph((Integer) result.getObject(2), result.getInt(3), paragraph)));
                }
            }
        }
        return texts;
    }

    /** Those whose documents hold no other report: of the rest nobody knows which words are whose. */
    static Set<String> aloneInTheirDocuments(Connection connection, Collection<Found> reports) throws SQLException {
        return NeighbourQueries.keys(connection, """
                SELECT asked.report_id FROM (SELECT unnest(?) AS report_id) AS asked
                WHERE NOT EXISTS (
                    SELECT 1 FROM report_document AS own
                    JOIN report_document AS other ON other.sha256 = own.sha256 AND other.report_id <> own.report_id
                    JOIN report AS neighbour ON neighbour.report_id = other.report_id AND neighbour.current
                    WHERE own.report_id = asked.report_id)
                """, reports);
    }

    /** In how many documents of its origin each sentence of a report stands, where in several; by the report. */
    static Map<String, Map<Long, Integer>> documentsWith(Connection connection, Collection<Found> reports)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                WITH own AS (
                    SELECT DISTINCT part.report_id, passage.origin, passage.passage
                    FROM report_document AS part JOIN text_signature USING (sha256)
                    JOIN text_passage AS passage USING (signature_no)
                    WHERE part.report_id IN (SELECT unnest(?))
                ), known AS (
                    SELECT origin, passage, count(DISTINCT signature_no) AS documents FROM text_passage
                    WHERE passage IN (SELECT passage FROM own) GROUP BY ALL HAVING documents > 1
                )
                SELECT report_id, passage, documents FROM own JOIN known USING (origin, passage)
                """)) {
            NeighbourQueries.bind(select, reports);
            try (var result = select.executeQuery()) {
                var documents = new HashMap<String, Map<Long, Integer>>();
                while (result.next()) {
                    documents
                            .computeIfAbsent(result.getString(1), id -> new HashMap<>())
                            .put(result.getLong(2), result.getInt(3));
                }
                return documents;
            }
        }
    }

    /** How many documents of each origin have words of their own. */
    static Map<String, Integer> documents(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT origin, count(*) FROM text_signature GROUP BY origin");
                var result = select.executeQuery()) {
            var documents = new HashMap<String, Integer>();
            while (result.next()) {
                documents.put(result.getString(1), result.getInt(2));
            }
            return documents;
        }
    }
}
