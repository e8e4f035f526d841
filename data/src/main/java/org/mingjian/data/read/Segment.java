package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;

/** A run of a document that is one text or one form (段); the project is the one its form names. */
record Segment(Part part, List<Block> blocks, @Nullable String project) {

    /** What a segment is of its document. */
    enum Part {
        /** Text, accounts and whatever else belongs to the department as a whole. */
        WHOLE,
        /** The form of one project. */
        PROJECT,
        /** A sheet on which somebody else scores again. */
        VERIFICATION
    }

    Segment {
        blocks = List.copyOf(blocks);
    }
}
