package org.mingjian.data.store;

import java.util.List;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;

/**
 * A document on its way into the store (收到的文件): its bytes, what was taken from them, where it comes from, what a
 * person must know about the reading, and the version of the reader.
 */
public record ReceivedDocument(
        ExtractedDocument extracted, byte[] content, Origin origin, List<Problem> problems, int readerVersion) {

    public ReceivedDocument {
        problems = List.copyOf(problems);
    }
}
