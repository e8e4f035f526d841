package org.mingjian.app.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.StoredBlock.StoredCell;
import org.mingjian.app.document.StoredBlock.StoredLine;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Box;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored blocks of a report (原文查询). */
@Component
class DocumentQueries extends StoreQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** How many values a stored cell has, and how many more when its place is known. */
    private static final int CELL = 5;

    private static final int SPOT = 5;

    DocumentQueries(Store store) {
        super(store);
    }

    Optional<StoredText> report(String reportId) {
        var files = list("""
                SELECT document.file_name FROM report_document JOIN document USING (sha256)
                WHERE report_document.report_id = $1 ORDER BY report_document.block_offset
                """, row -> row.getString(1), reportId);
        return first(
                """
                SELECT department, fiscal_year, origin,
                       (SELECT coalesce(max(block), 0) FROM report_block WHERE report_id = $1) AS blocks
                FROM report WHERE report_id = $1
                """,
                row -> new StoredText(
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        Origin.valueOf(row.getString("origin")),
                        files,
                        row.getInt("blocks")),
                reportId);
    }

    List<StoredBlock> blocks(String reportId, int from, int to) {
        var lines = lines("report_id = $1 AND block BETWEEN $2 AND $3", "report_line", reportId, from, to);
        return list("""
                SELECT sha256, block, page, text, cells::VARCHAR AS cells FROM report_block
                WHERE report_id = $1 AND block BETWEEN $2 AND $3 ORDER BY block
                """, row -> block(row, lines), reportId, from, to);
    }

    /** What may stand on a page of a document: every block that begins there or before and has not ended. */
    List<StoredBlock> blocksOnPage(String document, int page) {
        var lines = lines("sha256 = $1 AND page = $2", "document_line", document, page);
        return list("""
                SELECT sha256, block, page, text, cells::VARCHAR AS cells FROM document_block
                WHERE sha256 = $1 AND page <= $2 AND (kind = 'GRID' OR page >= $2 - 1) ORDER BY block
                """, row -> block(row, lines), document, page);
    }

    private List<StoredLine> lines(String condition, String table, Object... values) {
        return list(
                "SELECT block, page, text_start, text_end, x, y, width, height FROM " + table + " WHERE " + condition
                        + " ORDER BY block, text_start",
                row -> new StoredLine(
                        row.getInt("block"),
                        row.getInt("text_start"),
                        row.getInt("text_end"),
                        new Spot(
                                row.getInt("page"),
                                new Box(
                                        row.getBigDecimal("x"),
                                        row.getBigDecimal("y"),
                                        row.getBigDecimal("width"),
                                        row.getBigDecimal("height")))),
                values);
    }

    private static StoredBlock block(ResultSet row, List<StoredLine> lines) throws SQLException {
        int number = row.getInt("block");
        return new StoredBlock(
                row.getString("sha256"),
                number,
                integer(row, "page"),
                text(row, "text"),
                cells(text(row, "cells")),
                lines.stream().filter(line -> line.block() == number).toList());
    }

    List<String> problems(String reportId) {
        return list("""
                SELECT DISTINCT ON (problem.sha256, problem.problem_no) problem.message
                FROM document_problem AS problem
                JOIN report_document AS part ON part.sha256 = problem.sha256
                WHERE part.report_id = $1 AND part.role <> 'DATA'
                ORDER BY problem.sha256, problem.problem_no
                LIMIT 20
                """, row -> row.getString("message"), reportId);
    }

    private static List<StoredCell> cells(@Nullable String json) {
        var cells = new ArrayList<StoredCell>();
        if (json != null) {
            JSON.readTree(json).forEach(cell -> flatten(cell, cells));
        }
        return cells;
    }

    /** Cells stand one after the other, or row by row. */
    private static void flatten(JsonNode node, List<StoredCell> cells) {
        if (!node.isEmpty() && node.get(0).isArray()) {
            node.forEach(inner -> flatten(inner, cells));
        } else if (node.size() >= CELL) {
            cells.add(new StoredCell(
                    node.get(0).asInt(),
                    node.get(1).asInt(),
                    node.get(2).asInt(),
                    node.get(3).asInt(),
                    node.get(4).asString(),
                    spot(node)));
        }
    }

    /** Page and rectangle follow the text where the format has pages. */
    private static @Nullable Spot spot(JsonNode cell) {
        if (cell.size() < CELL + SPOT) {
            return null;
        }
        return new Spot(
                cell.get(CELL).asInt(),
                new Box(
                        cell.get(CELL + 1).decimalValue(),
                        cell.get(CELL + 2).decimalValue(),
                        cell.get(CELL + 3).decimalValue(),
                        cell.get(CELL + 4).decimalValue()));
    }
}
