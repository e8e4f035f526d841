package org.mingjian.app.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.StoredBlock.StoredCell;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored blocks of a report (原文查询). */
@Component
class DocumentQueries extends StoreQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    DocumentQueries(Store store) {
        super(store);
    }

    List<StoredBlock> blocks(String reportId, int from, int to) {
        return list(
                """
                SELECT block, page, text, cells::VARCHAR AS cells FROM report_block
                WHERE report_id = $1 AND block BETWEEN $2 AND $3 ORDER BY block
                """,
                row -> new StoredBlock(
                        row.getInt("block"), integer(row, "page"), text(row, "text"), cells(text(row, "cells"))),
                reportId,
                from,
                to);
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
        } else if (node.size() == 5) {
            cells.add(new StoredCell(
                    node.get(0).asInt(),
                    node.get(1).asInt(),
                    node.get(2).asInt(),
                    node.get(3).asInt(),
                    node.get(4).asString()));
        }
    }
}
