package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything a stored version says, for comparing two readings of it (报告内容): its rows, and its figures by measure. */
record ReportContent(List<String> rows, Map<String, List<String>> figures) {

    static final ReportContent NONE = new ReportContent(List.of(), Map.of());

    private static final List<String> TABLES = List.of(
            "SELECT * EXCLUDE (reader_version, rulebook_version) FROM report WHERE report_id = ?",
            "SELECT * FROM report_document WHERE report_id = ? ORDER BY block_offset, role",
            "SELECT * FROM score WHERE report_id = ? ORDER BY score_no",
            "SELECT * FROM component WHERE report_id = ? ORDER BY component_no",
            "SELECT * FROM figure WHERE report_id = ? ORDER BY figure_no",
            "SELECT * FROM task WHERE report_id = ? ORDER BY task_no",
            "SELECT * FROM indicator WHERE report_id = ? ORDER BY line_no",
            "SELECT * FROM three_public WHERE report_id = ?");

    private static final String FIGURES = """
            SELECT measure, value, unit, basis, period, scope, funding FROM figure
            WHERE report_id = ? ORDER BY figure_no
            """;

    static ReportContent of(Connection connection, String reportId) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            rows.addAll(rows(connection, table, reportId));
        }
        var figures = new HashMap<String, List<String>>();
        for (var figure : rows(connection, FIGURES, reportId)) {
            var measure = figure.substring(0, figure.indexOf('\u001f'));
            figures.computeIfAbsent(measure, key -> new ArrayList<>()).add(figure);
        }
        return new ReportContent(rows, figures);
    }

    private static List<String> rows(Connection connection, String sql, String reportId) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, reportId);
            try (var result = select.executeQuery()) {
                var rows = new ArrayList<String>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static String row(ResultSet result) throws SQLException {
        var row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.append(result.getString(column)).append('\u001f');
        }
        return row.toString();
    }

    /** Of one measure, what is on both sides stays; of the rest, one against one was read otherwise. */
    Reread.FigureChanges figuresTo(ReportContent after) {
        var changes = Reread.FigureChanges.NONE;
        var measures = new HashMap<>(figures);
        measures.putAll(after.figures);
        for (var measure : measures.keySet()) {
            var removed = new ArrayList<>(figures.getOrDefault(measure, List.of()));
            var added = new ArrayList<String>();
            for (var figure : after.figures.getOrDefault(measure, List.of())) {
                if (!removed.remove(figure)) {
                    added.add(figure);
                }
            }
            int changed = Math.min(added.size(), removed.size());
            changes = changes.plus(new Reread.FigureChanges(added.size() - changed, removed.size() - changed, changed));
        }
        return changes;
    }
}
