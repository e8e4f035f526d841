package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.data.extract.Block;

/** The blocks of a made report written as a document of some format (模拟报告成文), by the writers of the gallery. */
public final class BlockDocument {

    private BlockDocument() {}

    /** The first block is the title; a table's name stands above it. Only formats written without another program. */
    public static GalleryDocument.Content write(String name, List<Block> blocks, Format format) throws IOException {
        var paper = paper(blocks);
        return switch (format) {
            case DOCX -> new GalleryDocument.Content(name + ".docx", WordWriter.write(paper));
            case XLSX -> new GalleryDocument.Content(name + ".xlsx", SheetWriter.write(paper, false));
            case HTML -> new GalleryDocument.Content(name + ".html", WebWriter.write(paper));
            case TEXT_BARS ->
                new GalleryDocument.Content(name + ".txt", PlainWriter.bars(paper, StandardCharsets.UTF_8));
            case TEXT_CELLS ->
                new GalleryDocument.Content(name + ".txt", PlainWriter.cells(paper, StandardCharsets.UTF_8));
            case DOC, XLS, PDF, TWO_WORD, TWO_OFFICE, TWO_PRINTED ->
                throw new IllegalArgumentException("not written here: " + format);
        };
    }

    private static Paper paper(List<Block> blocks) {
        var items = new ArrayList<Paper.Item>();
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    items.add(new Paper.Line(paragraph.text(), items.isEmpty() ? Paper.Style.TITLE : Paper.Style.BODY));
                case Block.Grid grid -> {
                    if (grid.name() != null) {
                        items.add(new Paper.Line(grid.name(), Paper.Style.HEADING));
                    }
                    items.add(table(grid));
                }
            }
        }
        return new Paper(List.of(new Paper.Section("报告", Paper.Role.TEXT, items)));
    }

    private static Table table(Block.Grid grid) {
        int columns =
                grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        var table = Table.of(columns);
        for (var row : grid.rows()) {
            table.row(IntStream.range(0, columns)
                    .mapToObj(at -> at < row.cells().size()
                            ? Cell.of(row.cells().get(at).text())
                            : Cell.BLANK)
                    .toList());
        }
        return table.build();
    }
}
