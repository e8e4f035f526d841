package org.mingjian.data.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Problem;

/**
 * A file taken apart (文档): blocks in reading order, each character of the page in one of them, and what was lost.
 * Identified by the SHA-256 of its bytes, in lower-case hexadecimal. Pages are absent where the format has none.
 */
public record ExtractedDocument(
        String file,
        String sha256,
        DocumentFormat format,
        @Nullable Integer pages,
        List<Block> blocks,
        List<Problem> problems) {

    public ExtractedDocument {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    public List<Block.Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .toList();
    }

    public List<Block.Grid> grids() {
        return blocks.stream()
                .filter(Block.Grid.class::isInstance)
                .map(Block.Grid.class::cast)
                .toList();
    }
}
