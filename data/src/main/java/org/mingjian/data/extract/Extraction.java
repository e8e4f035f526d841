package org.mingjian.data.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Problem;

/**
 * What one extractor took from a file (提取结果): its blocks in reading order, and what a person must know about them.
 * Pages are absent where the format has none.
 */
public record Extraction(
        List<Block> blocks,
        List<Problem> problems,
        @Nullable Integer pages) {

    public Extraction {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    public Extraction(List<Block> blocks, List<Problem> problems) {
        this(blocks, problems, null);
    }

    public static Extraction of(List<Block> blocks) {
        return new Extraction(blocks, List.of());
    }
}
