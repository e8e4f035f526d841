package org.mingjian.analytics.admission;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Report;
import org.mingjian.data.read.ReadResult;

/**
 * The three steps from bytes to findings (提取、读取、审核) and the versions that are stored with what they give.
 */
public record Steps(
        Extraction extraction,
        Function<ExtractedDocument, ReadResult> reader,
        Function<Report, AuditOutcome> auditor,
        int readerVersion,
        @Nullable String rulebookVersion) {

    ReadResult read(String fileName, byte[] content) throws ExtractionException {
        return reader.apply(extraction.extract(fileName, content));
    }
}
