package org.mingjian.analytics.admission;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.localise.Localiser;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Report;
import org.mingjian.data.read.ReadResult;
import org.mingjian.data.read.ReportReader;

/**
 * The three steps from bytes to findings (提取、读取、审核) and the versions that are stored with what they give.
 */
public record Steps(
        Extracting extraction,
        Function<ExtractedDocument, ReadResult> reader,
        Function<Report, AuditOutcome> auditor,
        int readerVersion,
        @Nullable String rulebookVersion) {

    /** The steps of this program, with the rule book that comes with it. */
    public static Steps standard() {
        var auditor = new Auditor();
        var localiser = new Localiser();
        return new Steps(
                new DocumentExtraction()::extract,
                new ReportReader()::read,
                report -> auditor.audit(report).with(localiser.localise(report)),
                ReportReader.VERSION,
                auditor.ruleBookVersion());
    }

    ReadResult read(String fileName, byte[] content) throws ExtractionException {
        return reader.apply(extraction.extract(fileName, content));
    }
}
