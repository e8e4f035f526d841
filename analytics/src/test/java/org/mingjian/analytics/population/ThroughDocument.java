package org.mingjian.analytics.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.analytics.gallery.BlockDocument;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;

/** Writes a made report as a document, extracts and reads it (成文再读): what is audited is what was read. */
final class ThroughDocument implements UnaryOperator<MadeReport> {

    private final Steps steps = Steps.standard();
    private final List<Format> formats;
    private int written;

    ThroughDocument(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public MadeReport apply(MadeReport made) {
        var format = formats.get(written++ % formats.size());
        var neighbour = made.neighbour();
        return new MadeReport(
                read(made, format),
                made.blocks(),
                made.planted(),
                made.isFull(),
                made.table(),
                made.prose(),
                neighbour == null ? null : with(neighbour, read(neighbour, format)));
    }

    private static MadeReport with(MadeReport made, Report report) {
        return new MadeReport(
                report, made.blocks(), made.planted(), made.isFull(), made.table(), made.prose(), made.neighbour());
    }

    /** Under the identity it was made with: whose report it is, admission knows from more than the page. */
    private Report read(MadeReport made, Format format) {
        try {
            var file = BlockDocument.write("模拟报告", made.blocks(), format);
            var reports = steps.reader()
                    .apply(steps.extraction().extract(file.name(), file.bytes()))
                    .reports();
            return identified(made.report(), whole(reports));
        } catch (IOException broken) {
            throw new UncheckedIOException("a made report could not be written as " + format, broken);
        } catch (ExtractionException refused) {
            return identified(made.report(), null);
        }
    }

    private static @Nullable Report whole(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.identity().kind() == ReportKind.SELF_EVALUATION)
                .findFirst()
                .orElse(reports.isEmpty() ? null : reports.getFirst());
    }

    private static Report identified(Report made, @Nullable Report read) {
        var report = Objects.requireNonNullElse(
                read,
                new Report(
                        made.identity(),
                        made.form(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return new Report(
                made.identity(),
                made.form(),
                report.scores(),
                report.components(),
                report.figures(),
                report.tasks(),
                report.indicators(),
                report.statements());
    }
}
