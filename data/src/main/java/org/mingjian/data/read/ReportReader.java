package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.extract.ExtractedDocument;

/** Reads the reports of a document (报告读取): what is printed, with its place, never repaired. */
public final class ReportReader {

    /** Version of the reading; stored with each report, so that originals can be read again when it changes. */
    public static final int VERSION = 1;

    public ReadResult read(ExtractedDocument document) {
        return new ReadResult(List.of(), List.copyOf(document.problems()));
    }
}
