package org.mingjian.data.ingest;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * How much text a document may hold (文字上限), so that reading it takes bounded time: five million characters, a hundred
 * thousand in one paragraph or cell. What is longer is cut there, and the document says so.
 */
final class TextBounds {

    static final int LONGEST = 100_000;
    private static final long MOST_CHARACTERS = 5_000_000;

    private int cutPlaces;
    private long cutCharacters;

    private TextBounds() {}

    static Extraction bounded(Extraction extraction) throws ExtractionException {
        long characters = Completeness.visibleCharacters(extraction.blocks());
        if (characters > MOST_CHARACTERS) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "文件有 %d 万字，超过 %d 万字的上限；请只保留报告正文，或拆成几个文件后再上传。"
                            .formatted(characters / 10_000, MOST_CHARACTERS / 10_000));
        }
        var bounds = new TextBounds();
        var blocks = extraction.blocks().stream().map(bounds::cut).toList();
        return bounds.cutPlaces == 0 ? extraction : bounds.withProblem(extraction, blocks);
    }

    private Extraction withProblem(Extraction extraction, List<Block> blocks) {
        var problems = new ArrayList<>(extraction.problems());
        problems.add(Problem.of(
                ProblemCode.TEXT_LOST,
                "有 %d 个段落或单元格超过 %d 字，各只读取了前 %d 字，共有 %d 个字符没有读入；请检查该处内容。"
                        .formatted(cutPlaces, LONGEST, LONGEST, cutCharacters)));
        return new Extraction(blocks, problems, extraction.pages());
    }

    private Block cut(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph
            when paragraph.text().length() > LONGEST ->
                new Block.Paragraph(paragraph.number(), paragraph.page(), cut(paragraph.text()));
            case Block.Grid grid
            when grid.rows().stream().anyMatch(TextBounds::isLong) ->
                new Block.Grid(
                        grid.number(),
                        grid.page(),
                        grid.name(),
                        grid.rows().stream().map(this::cut).toList());
            default -> block;
        };
    }

    private static boolean isLong(Block.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST);
    }

    private Block.Row cut(Block.Row row) {
        return new Block.Row(row.cells().stream()
                .map(cell -> cell.text().length() <= LONGEST
                        ? cell
                        : new Block.Cell(
                                cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                cut(cell.text()),
                                cell.page(),
                                cell.box()))
                .toList());
    }

    private String cut(String text) {
        cutPlaces++;
        cutCharacters += text.length() - LONGEST;
        return text.substring(0, LONGEST);
    }
}
