package org.mingjian.analytics.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.analytics.audit.Labels;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Masking;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.SourceRef;

/**
 * An inspection as a person reads it (核对单): first a summary, then what was read and where, what does not add up and
 * why, and what to correct. Names of people and telephone numbers are masked, control characters are taken out.
 */
final class PlainReport {

    private static final int LONGEST_QUOTE = 48;
    private static final int MOST_PLACES = 4;

    private final Inspection inspection;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    PlainReport(Inspection inspection, Paint paint) {
        this.inspection = inspection;
        this.paint = paint;
    }

    String text() {
        line(paint.bold("明鉴核对单　" + shown(inspection.file())));
        inspection.reports().forEach(audited -> line(paint.bold(shown(Wording.summary(audited)))));
        inspection.reports().forEach(this::report);
        var problems =
                inspection.problems().stream().map(Problem::message).distinct().toList();
        if (!problems.isEmpty()) {
            heading("读取时的提示");
            problems.forEach(message -> line("  ！" + shown(message)));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void report(Inspection.Audited audited) {
        if (inspection.reports().size() > 1) {
            line("");
            line(paint.bold("【" + shown(Wording.whose(audited.report())) + "】"));
        }
        read(audited);
        var findings = Wording.inOrder(audited.outcome().findings());
        if (findings.isEmpty()) {
            line("");
            line(paint.good(Wording.agreeing(audited)));
            return;
        }
        heading("哪些地方对不上（疑点是提问，不是定性，请核对原件）");
        for (int index = 0; index < findings.size(); index++) {
            finding(index + 1, findings.get(index));
        }
        corrections(audited.outcome().localisations());
    }

    private void read(Inspection.Audited audited) {
        var report = audited.report();
        var outcome = audited.outcome();
        heading("读到什么");
        if (!audited.togetherWith().isEmpty()) {
            line("  " + shown(Wording.together(audited)));
        }
        line("  表式：%s　得分 %d 处，金额与比率 %d 处，指标 %d 行，任务 %d 项"
                .formatted(
                        report.form() == null ? "未识别" : "已识别",
                        report.scores().size(),
                        report.figures().size(),
                        report.indicators().size(),
                        report.tasks().size()));
        line("  自评得分 %s，证据支持得分 %s，可核算分值占比 %s"
                .formatted(
                        Wording.points(outcome.claimedScore()),
                        Wording.points(outcome.supportedScore()),
                        Wording.share(outcome.verifiableShare())));
        line("  " + Wording.light(outcome.light()));
        KeyFigure.of(report)
                .forEach(figure -> line("  %s　%s　%s"
                        .formatted(
                                figure.name(),
                                paint.bold(shown(figure.printed())),
                                paint.quiet(Wording.place(figure.source())))));
        absent(report.absences());
    }

    /** What has a place and no number is neither zero nor forgotten. */
    private void absent(List<AbsentFigure> figures) {
        figures.forEach(figure ->
                line("  未列数　%s　%s".formatted(Wording.absent(figure), paint.quiet(Wording.place(figure.source())))));
    }

    private void finding(int number, Finding finding) {
        line("");
        line("%3d. %s %s%s"
                .formatted(
                        number,
                        paint.severity(finding.severity(), Labels.marked(finding.severity())),
                        paint.bold(shown(finding.title())),
                        paint.quiet("（" + Wording.types(finding) + Labels.of(finding.certainty())
                                + (finding.points() == null ? "" : "，涉及 " + Wording.points(finding.points())) + "）")));
        line("     算式：" + shown(finding.explanation()));
        line("     报告所写：%s　请核对：%s".formatted(shown(finding.reported()), shown(finding.expected())));
        places(finding.evidence());
        counterparts(finding.counterparts());
    }

    /** Where the other report says otherwise, or the same. */
    private void counterparts(List<Counterpart> counterparts) {
        counterparts.stream()
                .limit(MOST_PLACES)
                .forEach(other -> line("     对照：" + shown(Wording.counterpart(other)) + quote(other.place())));
        if (counterparts.size() > MOST_PLACES) {
            line(paint.quiet("     另有 %d 处对照".formatted(counterparts.size() - MOST_PLACES)));
        }
    }

    /** Places in one paragraph or row stand on one line. */
    private void places(List<SourceRef> evidence) {
        var places = new LinkedHashMap<String, Set<String>>();
        for (var source : narrowest(evidence)) {
            var line = source.row() == null || evidence.size() == 1
                    ? source
                    : new SourceRef(source.page(), source.block(), source.row(), null, source.quote(), null);
            places.computeIfAbsent(Wording.place(line), place -> new LinkedHashSet<>())
                    .add(quote(source));
        }
        places.entrySet().stream()
                .limit(MOST_PLACES)
                .forEach(place -> line("     出处：" + place.getKey() + String.join("", place.getValue())));
        if (places.size() > MOST_PLACES) {
            line(paint.quiet("     另有 %d 处".formatted(places.size() - MOST_PLACES)));
        }
    }

    /** A sentence is left out where words of it are quoted too. */
    private static List<SourceRef> narrowest(List<SourceRef> evidence) {
        return evidence.stream()
                .filter(wide -> evidence.stream().noneMatch(narrow -> isWithin(narrow, wide)))
                .toList();
    }

    private static boolean isWithin(SourceRef narrow, SourceRef wide) {
        return Wording.place(narrow).equals(Wording.place(wide))
                && !narrow.quote().isEmpty()
                && narrow.quote().length() < wide.quote().length()
                && wide.quote().contains(narrow.quote());
    }

    private String quote(SourceRef source) {
        var quote = shown(source.quote()).strip();
        var shortened = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "……";
        return quote.isEmpty() ? "（空白）" : paint.quote("“" + shortened + "”");
    }

    /** What to change so that the figures agree; where that is open, only the sentence that says so. */
    private void corrections(List<Localisation> localisations) {
        if (localisations.isEmpty()) {
            return;
        }
        heading("可以这样改（最小改法，供核对，未作改动）");
        for (var localisation : localisations) {
            switch (localisation) {
                case Localisation.Suggested(var corrections, var arithmetic) -> {
                    corrections.forEach(this::correction);
                    arithmetic.forEach(sum -> line(paint.quiet("     改后：" + shown(sum))));
                }
                case Localisation.Undecided(var reason) -> line("  差错定位：" + shown(reason));
                case Localisation.GaveUp(var reason) -> line("  差错定位：" + shown(reason));
            }
        }
    }

    private void correction(Correction correction) {
        line("  %s　%s → %s（%s）"
                .formatted(
                        shown(correction.name()),
                        shown(correction.printed()),
                        paint.bold(shown(correction.suggested())),
                        Labels.of(correction.slip())));
        places(correction.places());
    }

    private void heading(String words) {
        line("");
        line(paint.bold("── " + words + " ──"));
    }

    /** Masked, and on one line: a file must not move the cursor of the terminal it is shown on. */
    private static String shown(String words) {
        return Masking.mask(words).replaceAll("\\p{Cntrl}+", " ");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
