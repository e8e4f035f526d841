package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

/** Reads the reports of a document (报告读取): what is printed, with its place, never repaired. */
public final class ReportReader {

    /** Version of the reading; stored with each report, so that originals can be read again when it changes. */
    public static final int VERSION = 2;

    /** The reports of a document; none, with a problem that says so, when nothing in it can be read as one. */
    public ReadResult read(ExtractedDocument document) {
        var problems = new ArrayList<>(document.problems());
        var identity = new IdentityReader(document.blocks(), document.blocks(), document.file());
        var who = identity.read();
        var draft = new ReportDraft();
        boolean verification = who.kind() == ReportKind.VERIFICATION;
        var grids = new GridReader(draft, document.blocks(), who.fiscalYear(), who.kind());
        var sentences = new ScoreSentences(draft, verification ? ScoreRole.VERIFIED : ScoreRole.NARRATIVE);
        var passages = Passage.of(document.blocks());
        passages.forEach(sentences::read);
        draft.figures.addAll(new NarrativeReader().read(passages));
        new TaskSentences(draft).read(passages);
        document.grids().forEach(grids::read);
        draft.statements.addAll(Statements.of(passages));
        completeComponents(draft);
        problems.addAll(draft.problems);
        if (isNothing(draft)) {
            problems.add(Problem.of(ProblemCode.NO_REPORT_FOUND, "文件中没有找到绩效自评的得分、资金或指标，请确认上传的是自评报告或自评表。"));
            return new ReadResult(List.of(), problems);
        }
        var report = new Report(
                who,
                identity.form(),
                draft.scores,
                draft.components,
                draft.figures,
                draft.tasks,
                draft.indicators,
                draft.statements);
        return new ReadResult(List.of(report), problems);
    }

    private static boolean isNothing(ReportDraft draft) {
        return draft.scores.isEmpty() && draft.figures.isEmpty() && draft.indicators.isEmpty() && draft.tasks.isEmpty();
    }

    /** The part for budget execution has its weight in the form's line of funds, where that line prints the same score. */
    private static void completeComponents(ReportDraft draft) {
        addExecutionLine(draft);
        for (int at = 0; at < draft.components.size(); at++) {
            var component = draft.components.get(at);
            if (component.weight().isRead() || !component.name().contains("执行")) {
                continue;
            }
            for (var line : draft.indicators) {
                if (isExecutionLine(line.level1())
                        && sameScore(component, line.score().toOptional().orElse(null))) {
                    draft.components.set(
                            at,
                            new ComponentScore(component.name(), component.score(), line.weight(), component.source()));
                }
            }
        }
    }

    /** The form's execution line is a part of the total even where the text does not tell the parts. */
    private static void addExecutionLine(ReportDraft draft) {
        if (draft.components.stream().anyMatch(component -> component.name().contains("执行"))) {
            return;
        }
        draft.indicators.stream()
                .filter(line -> isExecutionLine(line.level1())
                        && line.weight().isRead()
                        && line.score().isRead())
                .findFirst()
                .ifPresent(line ->
                        draft.components.add(new ComponentScore("预算执行率", line.score(), line.weight(), line.source())));
    }

    private static boolean isExecutionLine(@Nullable String level1) {
        return "预算执行率".equals(level1);
    }

    private static boolean sameScore(ComponentScore component, @Nullable PrintedNumber score) {
        return score != null
                && component
                        .score()
                        .map(own -> own.value().compareTo(score.value()) == 0)
                        .orElse(false);
    }
}
