package org.mingjian.analytics.admission;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.localise.Localiser;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.read.ReadResult;
import org.mingjian.data.read.ReportReader;
import org.mingjian.data.template.TableReader;
import org.mingjian.data.template.TableReading;

/**
 * The three steps from bytes to findings (提取、读取、审核) and the versions that are stored with what they give.
 */
public record Steps(
        Extracting extraction,
        Function<ExtractedDocument, ReadResult> reader,
        Function<Report, AuditOutcome> auditor,
        int readerVersion,
        @Nullable String rulebookVersion,
        RuleBook rules) {

    /** Steps that leave the rule book that comes with the program in force. */
    public Steps(
            Extracting extraction,
            Function<ExtractedDocument, ReadResult> reader,
            Function<Report, AuditOutcome> auditor,
            int readerVersion,
            @Nullable String rulebookVersion) {
        this(extraction, reader, auditor, readerVersion, rulebookVersion, RuleBook.builtIn());
    }

    /** The steps of this program, with the rule book that comes with it. */
    public static Steps standard() {
        return with(RuleBook.builtIn());
    }

    /** The steps of this program, with these rules. */
    public static Steps with(RuleBook rules) {
        var auditor = new Auditor(rules);
        var localiser = new Localiser();
        return new Steps(
                new DocumentExtraction()::extract,
                Steps::read,
                report -> auditor.audit(report).with(localiser.localise(report.byItself())),
                ReportReader.VERSION,
                auditor.ruleBookVersion(),
                rules);
    }

    /** A sheet that is a table of the bureau's own is read as one, every other document as a report. */
    private static ReadResult read(ExtractedDocument document) {
        return TableReader.of(document).map(Steps::result).orElseGet(() -> new ReportReader().read(document));
    }

    private static ReadResult result(TableReading table) {
        var problems = table.refusal().stream().map(sentence -> Problem.of(ProblemCode.TABLE_REFUSED, sentence));
        return new ReadResult(
                table.reports(), Stream.concat(problems, table.told().stream()).toList());
    }

    ReadResult read(String fileName, byte[] content) throws ExtractionException {
        var table = TableReader.of(fileName, content);
        return table.isPresent() ? result(table.get()) : reader.apply(extraction.extract(fileName, content));
    }
}
