package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.text.TextExtractor;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;

/** Restated pages for the tests of reading: a bar between cells, a line a row. */
final class Pages {

    private Pages() {}

    static ReadResult result(String page) {
        return new ReportReader().read(document(page));
    }

    static List<Report> reports(String page) {
        return result(page).reports();
    }

    static Report report(String page) {
        return reports(page).getFirst();
    }

    /** Each figure as «measure value unit», with its funding source behind where it has one. */
    static List<String> figures(Report report) {
        return report.figures().stream().map(Pages::figure).toList();
    }

    private static String figure(Figure figure) {
        var funding = figure.funding() == null ? "" : " " + figure.funding();
        return "%s %s%s%s"
                .formatted(
                        figure.measure().wireName(),
                        figure.number().raw(),
                        figure.unit().printed(),
                        funding);
    }

    /** Each line as «name target actual weight score», a dash where nothing was read. */
    static List<String> lines(Report report) {
        return report.indicators().stream().map(Pages::line).toList();
    }

    private static String line(IndicatorLine line) {
        return String.join(
                " ",
                line.level3(),
                line.target().map(text -> text).orElse("-"),
                line.actual().map(text -> text).orElse("-"),
                line.weight().map(PrintedNumber::raw).orElse("-"),
                line.score().map(PrintedNumber::raw).orElse("-"));
    }

    private static ExtractedDocument document(String page) {
        return new ExtractedDocument(
                "x.txt", "0", DocumentFormat.TXT, null, new TextExtractor().blocks(page), List.of());
    }
}
