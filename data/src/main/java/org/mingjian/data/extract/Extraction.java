package org.mingjian.data.extract;

import java.util.List;
import org.mingjian.data.model.Problem;

/** What one extractor took from a file (提取结果): its blocks in reading order, and what a person must know about them. */
public record Extraction(List<Block> blocks, List<Problem> problems) {

    public Extraction {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    public static Extraction of(List<Block> blocks) {
        return new Extraction(blocks, List.of());
    }
}
