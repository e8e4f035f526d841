package org.mingjian.analytics.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mingjian.analytics.audit.Labels;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.SourceRef;

/**
 * An inspection as one self-contained page (核对单网页): the findings on the left, the document's own text on the right
 * with each quoted place marked; a finding leads to its places and a place back to its findings. It needs no script and
 * no other file; everything from the document is escaped, and names of people and telephone numbers are masked.
 */
final class HtmlReport {

    private final Inspection inspection;
    private final MarkedPage page;
    private final StringBuilder html = new StringBuilder();
    private int number;

    private HtmlReport(Inspection inspection, ExtractedDocument document) {
        this.inspection = inspection;
        this.page = new MarkedPage(document);
    }

    /** The page of a document that could be taken apart. */
    static String of(Inspection inspection) {
        var document = Objects.requireNonNull(inspection.document(), "a refused file has no page");
        return new HtmlReport(inspection, document).text();
    }

    private String text() {
        var title = "核对单 " + inspection.file();
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>")
                .append(Html.text(title))
                .append("</title>\n<style>")
                .append(Html.style())
                .append("</style></head>\n<body><header><h1>")
                .append(Html.text(title))
                .append("</h1>");
        inspection.reports().forEach(audited -> paragraph("summary", Wording.summary(audited)));
        html.append("<p class=\"hint\">疑点是提问，不是定性；点出处看原文，点原文上的编号回到疑点。姓名和电话已遮蔽。</p>")
                .append("</header>\n<main><section class=\"findings\" aria-label=\"疑点\">");
        inspection.reports().forEach(this::report);
        problems();
        html.append("</section>\n<section class=\"source\" aria-label=\"原文\"><h2>原文</h2>\n");
        page.writeTo(html);
        return html.append("</section></main></body></html>\n").toString();
    }

    private void report(Inspection.Audited audited) {
        var outcome = audited.outcome();
        html.append("<h2>").append(Html.text(Wording.whose(audited.report()))).append("</h2>");
        if (!audited.togetherWith().isEmpty()) {
            paragraph("hint", Wording.together(audited));
        }
        html.append("<dl class=\"scores\">");
        pair("自评得分", Wording.points(outcome.claimedScore()));
        pair("证据支持得分", Wording.points(outcome.supportedScore()));
        pair("可核算分值占比", Wording.share(outcome.verifiableShare()));
        html.append("</dl>");
        paragraph("hint", Wording.light(outcome.light()));
        figures(KeyFigure.of(audited.report()));
        absent(audited.report().absences());
        var findings = Wording.inOrder(outcome.findings());
        if (findings.isEmpty()) {
            paragraph("good", Wording.agreeing(audited));
        }
        findings.forEach(this::finding);
        corrections(outcome.localisations());
    }

    private void figures(List<KeyFigure> figures) {
        html.append("<details><summary>读到的关键数字（").append(figures.size()).append("）</summary><ul>");
        for (var figure : figures) {
            html.append("<li>")
                    .append(Html.text(figure.name() + " "))
                    .append("<b>")
                    .append(Html.text(figure.printed()))
                    .append("</b> ")
                    .append(page.link(figure.source(), 0))
                    .append("</li>");
        }
        html.append("</ul></details>");
    }

    /** What has a place and no number is neither zero nor forgotten. */
    private void absent(List<AbsentFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.append("<details><summary>未列数的指标（").append(figures.size()).append("）</summary><ul>");
        for (var figure : figures) {
            html.append("<li>")
                    .append(Html.text(Wording.absent(figure) + " "))
                    .append(page.link(figure.source(), 0))
                    .append("</li>");
        }
        html.append("</ul></details>");
    }

    private void finding(Finding finding) {
        number++;
        html.append("<article id=\"f")
                .append(number)
                .append("\" class=\"")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append("\"><h3><span class=\"no\">")
                .append(number)
                .append("</span> ")
                .append(Html.text(finding.title()))
                .append("</h3><p class=\"facts\"><span class=\"mark\">")
                .append(Labels.marked(finding.severity()))
                .append("</span>　")
                .append(Wording.types(finding))
                .append(Labels.of(finding.certainty()))
                .append(finding.points() == null ? "" : "　涉及 " + Wording.points(finding.points()))
                .append("</p>");
        paragraph("sum", finding.explanation());
        paragraph("", "报告所写：%s；请核对：%s".formatted(finding.reported(), finding.expected()));
        places(finding.evidence(), number);
        finding.counterparts()
                .forEach(other -> paragraph(
                        "places",
                        "对照：%s“%s”"
                                .formatted(
                                        Wording.counterpart(other),
                                        other.place().quote())));
        html.append("</article>\n");
    }

    private void places(List<SourceRef> evidence, int finding) {
        var links = new LinkedHashSet<String>();
        evidence.forEach(source -> links.add(page.link(source, finding)));
        html.append("<p class=\"places\">出处：").append(String.join("　", links)).append("</p>");
    }

    private void corrections(List<Localisation> localisations) {
        if (localisations.isEmpty()) {
            return;
        }
        html.append("<h2>可以这样改</h2><p class=\"hint\">使各数对得上的最小改法，供核对，未作改动。</p>");
        for (var localisation : localisations) {
            switch (localisation) {
                case Localisation.Suggested(var corrections, var arithmetic) -> {
                    corrections.forEach(this::correction);
                    arithmetic.forEach(sum -> paragraph("sum", "改后：" + sum));
                }
                case Localisation.Undecided(var reason) -> paragraph("", "差错定位：" + reason);
                case Localisation.GaveUp(var reason) -> paragraph("", "差错定位：" + reason);
            }
        }
    }

    private void correction(Correction correction) {
        paragraph(
                "correction",
                "%s　%s → %s（%s）"
                        .formatted(
                                correction.name(),
                                correction.printed(),
                                correction.suggested(),
                                Labels.of(correction.slip())));
        places(correction.places(), 0);
    }

    private void problems() {
        var messages =
                inspection.problems().stream().map(Problem::message).distinct().toList();
        if (!messages.isEmpty()) {
            html.append("<h2>读取时的提示</h2>");
            messages.forEach(message -> paragraph("", message));
        }
    }

    private void pair(String name, String value) {
        html.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd></div>");
    }

    private void paragraph(String kind, String words) {
        html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                .append(Html.text(words))
                .append("</p>");
    }
}
