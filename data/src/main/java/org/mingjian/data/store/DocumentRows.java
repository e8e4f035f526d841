package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Documents, their blocks, and refusals (文件、内容块与拒收记录). */
final class DocumentRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BLOCKS_AT_ONCE = 8;

    private DocumentRows() {}

    private static final String SELECT =
            "SELECT sha256, file_name, role, received_at, origin, reader_version FROM document ";

    static Optional<StoredDocument> find(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE sha256 = ?")) {
            select.setString(1, sha256);
            return documents(select).stream().findFirst();
        }
    }

    /** The documents an earlier version of the reader read, in a steady order. */
    static List<StoredDocument> readBefore(Connection connection, int readerVersion) throws SQLException {
        try (var select =
                connection.prepareStatement(SELECT + "WHERE reader_version < ? ORDER BY received_at, sha256")) {
            select.setInt(1, readerVersion);
            return documents(select);
        }
    }

    private static List<StoredDocument> documents(PreparedStatement select) throws SQLException {
        try (var result = select.executeQuery()) {
            var documents = new ArrayList<StoredDocument>();
            while (result.next()) {
                documents.add(new StoredDocument(
                        result.getString(1),
                        result.getString(2),
                        DocumentRole.valueOf(result.getString(3)),
                        result.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Origin.valueOf(result.getString(5)),
                        result.getObject(6, Integer.class)));
            }
            return documents;
        }
    }

    static void write(Connection connection, ReceivedDocument received, DocumentRole role, Instant at)
            throws SQLException {
        var document = received.extracted();
        Rows.append(connection, "document", List.of(document), (row, number, item) -> row.text(item.sha256())
                .text(item.file())
                .name(item.format())
                .number(received.content().length)
                .integer(item.pages())
                .name(role)
                .time(at)
                .name(received.origin())
                .integer(received.readerVersion()));
        writeBlocks(connection, document);
        removeRefusal(connection, document.sha256());
    }

    /** What a newer reader takes from a stored document in place of what the earlier one took. */
    static void rewrite(Connection connection, ReceivedDocument received) throws SQLException {
        var document = received.extracted();
        delete(connection, "DELETE FROM document_block WHERE sha256 = ?", document.sha256());
        delete(connection, "DELETE FROM document_line WHERE sha256 = ?", document.sha256());
        writeBlocks(connection, document);
        note(connection, received, List.of());
        try (var update =
                connection.prepareStatement("UPDATE document SET reader_version = ?, pages = ? WHERE sha256 = ?")) {
            update.setInt(1, received.readerVersion());
            update.setObject(2, document.pages());
            update.setString(3, document.sha256());
            update.executeUpdate();
        }
    }

    /** What a person must know about the reading of a document, and about the storing. */
    static void note(Connection connection, ReceivedDocument received, List<Problem> further) throws SQLException {
        var sha256 = received.extracted().sha256();
        delete(connection, "DELETE FROM document_problem WHERE sha256 = ?", sha256);
        var problems =
                Stream.concat(received.problems().stream(), further.stream()).toList();
        Rows.append(connection, "document_problem", problems, (row, number, problem) -> row.text(sha256)
                .integer(number)
                .name(problem.code())
                .text(problem.message())
                .placeIfKnown(problem.source())
                .name(received.origin()));
    }

    private static void writeBlocks(Connection connection, ExtractedDocument document) throws SQLException {
        Rows.append(
                connection,
                "document_block",
                document.blocks(),
                (row, number, block) -> putBlock(row.text(document.sha256()), block));
        Rows.append(
                connection,
                "document_line",
                lines(document.blocks()),
                (row, number, line) -> putLine(row.text(document.sha256()), line));
    }

    /** A table, its blocks streamed: a long one is never held whole. */
    static void write(Connection connection, ReceivedTable table, Instant at) throws SQLException {
        Rows.append(connection, "document", List.of(table), (row, number, item) -> row.text(item.sha256())
                .text(item.fileName())
                .name(item.format())
                .number(item.content().length)
                .absent()
                .name(item.role())
                .time(at)
                .name(item.origin())
                .absent());
        var blocks = new Chunks<Block>(
                BLOCKS_AT_ONCE,
                chunk -> Rows.append(
                        connection,
                        "document_block",
                        chunk,
                        (row, number, block) -> putBlock(row.text(table.sha256()), block)));
        blocks.drain(table::forEachBlock);
        removeRefusal(connection, table.sha256());
    }

    private static void putBlock(Rows row, Block block) throws SQLException {
        row.integer(block.number()).integer(block.page());
        switch (block) {
            case Block.Paragraph paragraph ->
                row.text("PARAGRAPH").text(paragraph.text()).absent();
            case Block.Grid grid -> row.text("GRID").text(grid.name()).text(cells(grid));
        }
    }

    private static String cells(Block.Grid grid) {
        return JSON.writeValueAsString(grid.rows().stream()
                .map(row -> row.cells().stream().map(DocumentRows::cell).toList())
                .toList());
    }

    /** Row, column, spans and text; then page, x, y, width and height where the format knows them. */
    private static List<Object> cell(Block.Cell cell) {
        var values = new ArrayList<Object>(
                List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
        var box = cell.box();
        if (cell.page() != null && box != null) {
            values.addAll(List.of(cell.page(), box.x(), box.y(), box.width(), box.height()));
        }
        return values;
    }

    /** A printed line and the number of its paragraph. */
    private record NumberedLine(int block, Block.Line line) {}

    private static List<NumberedLine> lines(List<Block> blocks) {
        var lines = new ArrayList<NumberedLine>();
        for (var block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph.lines().forEach(line -> lines.add(new NumberedLine(paragraph.number(), line)));
            }
        }
        return lines;
    }

    private static void putLine(Rows row, NumberedLine item) throws SQLException {
        var box = item.line().box();
        row.integer(item.block())
                .integer(item.line().page())
                .integer(item.line().start())
                .integer(item.line().end())
                .points(box.x())
                .points(box.y())
                .points(box.width())
                .points(box.height());
    }

    /** Records why a file was not taken; the same reason for the same file is recorded once. */
    static void refuse(
            Connection connection,
            String sha256,
            String fileName,
            Problem problem,
            Origin origin,
            int readerVersion,
            Instant at)
            throws SQLException {
        if (refusedAlready(connection, sha256, problem)) {
            refusedBy(connection, sha256, readerVersion);
            return;
        }
        removeRefusal(connection, sha256);
        Rows.append(connection, "refusal", List.of(problem), (row, number, item) -> row.text(sha256)
                .text(fileName)
                .name(item.code())
                .text(item.message())
                .time(at)
                .name(origin)
                .integer(readerVersion));
    }

    private static void refusedBy(Connection connection, String sha256, int readerVersion) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE refusal SET reader_version = ? WHERE sha256 = ?")) {
            update.setInt(1, readerVersion);
            update.setString(2, sha256);
            update.executeUpdate();
        }
    }

    /** The files an earlier version of the reader refused. */
    static List<StoredRefusal> refusedBefore(Connection connection, int readerVersion) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT sha256, file_name, origin FROM refusal
                WHERE coalesce(reader_version, 0) < ? ORDER BY received_at, sha256
                """)) {
            select.setInt(1, readerVersion);
            try (var result = select.executeQuery()) {
                var found = new ArrayList<StoredRefusal>();
                while (result.next()) {
                    found.add(new StoredRefusal(
                            result.getString(1), result.getString(2), Origin.valueOf(result.getString(3))));
                }
                return found;
            }
        }
    }

    private static boolean refusedAlready(Connection connection, String sha256, Problem problem) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT 1 FROM refusal WHERE sha256 = ? AND code = ? AND message = ?")) {
            select.setString(1, sha256);
            select.setString(2, problem.code().name());
            select.setString(3, problem.message());
            try (var result = select.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void removeRefusal(Connection connection, String sha256) throws SQLException {
        delete(connection, "DELETE FROM refusal WHERE sha256 = ?", sha256);
    }

    private static void delete(Connection connection, String sql, String sha256) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, sha256);
            delete.executeUpdate();
        }
    }
}
