package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;

/** A table of a doc while its paragraphs go by (未完表格): cells end with a mark, rows with a paragraph of their own. */
final class OpenTable {

    private record ReadRow(List<String> texts, @Nullable RowShape shape) {}

    private final List<ReadRow> rows = new ArrayList<>();
    private final List<OpenTable> inner = new ArrayList<>();
    private List<String> texts = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();

    void addLine(String line) {
        cell.append(line).append('\n');
    }

    void endCell() {
        texts.add(BlockList.strip(cell.toString()));
        cell = new StringBuilder();
    }

    void endRow(@Nullable TableProperties properties) {
        if (!BlockList.strip(cell.toString()).isEmpty()) {
            endCell();
        }
        if (!texts.isEmpty()) {
            rows.add(new ReadRow(texts, RowShape.of(properties, texts.size())));
            texts = new ArrayList<>();
        }
        cell = new StringBuilder();
    }

    void addInner(OpenTable table) {
        inner.add(table);
    }

    /** The table, then those that stand in its cells. */
    void addTo(BlockList blocks) {
        endRow(null);
        blocks.addGrid(null, grid());
        inner.forEach(table -> table.addTo(blocks));
    }

    private List<Row> grid() {
        var shapes = rows.stream().map(ReadRow::shape).toList();
        boolean shaped = !shapes.contains(null);
        var columns = shaped
                ? RowShape.columns(
                        shapes.stream().map(java.util.Objects::requireNonNull).toList())
                : List.<Integer>of();
        var assembly = new GridAssembly();
        for (var row : rows) {
            assembly.addRow(shaped && row.shape != null ? row.shape.pieces(row.texts, columns) : oneByOne(row.texts));
        }
        return assembly.rows();
    }

    /** A damaged table without edges: cells stand one after the other. */
    private static List<GridAssembly.Piece> oneByOne(List<String> texts) {
        var pieces = new ArrayList<GridAssembly.Piece>();
        for (var text : texts) {
            pieces.add(new GridAssembly.Piece(pieces.size() + 1, 1, false, false, text));
        }
        return pieces;
    }
}
