package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

/** Reads the sentences and tables of one report (段内读取). */
final class SegmentReader {

    private final ReportDraft draft;
    private final ExtractedDocument document;
    private final TableRows tables;
    private final ReportIdentity who;

    SegmentReader(ReportDraft draft, ExtractedDocument document, TableRows tables, ReportIdentity who) {
        this.draft = draft;
        this.document = document;
        this.tables = tables;
        this.who = who;
    }

    void read(List<Block> blocks) {
        boolean verification = who.kind() == ReportKind.VERIFICATION;
        var sentences = new ScoreSentences(
                draft,
                verification ? ScoreRole.VERIFIED : ScoreRole.NARRATIVE,
                who.kind() == ReportKind.PROJECT_SELF_EVALUATION);
        var passages = Passage.of(blocks, tables);
        passages.stream()
                .filter(passage -> !LabelledLines.holds(passage))
                .flatMap(passage -> passage.fields().stream())
                .forEach(sentences::read);
        var narrative = new NarrativeReader(
                who.fiscalYear(), who.department(), who.kind() == ReportKind.PROJECT_SELF_EVALUATION, who.project());
        draft.figures.addAll(narrative.read(passages.stream()
                .filter(passage -> !SlashLines.holds(passage) && !LabelledLines.holds(passage))
                .toList()));
        draft.problems.addAll(narrative.problems());
        new TaskSentences(draft, who.kind() == ReportKind.PROJECT_SELF_EVALUATION).read(passages);
        if (who.kind() == ReportKind.PROJECT_SELF_EVALUATION) {
            OwnProject.settle(draft, passages);
        }
        var grids = new GridReader(draft, document.blocks(), tables, who.fiscalYear(), who.kind());
        blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast).forEach(grids::read);
        VehicleTotals.complete(draft.figures);
        new FlatReader(draft, document.blocks(), who.fiscalYear(), who.kind()).read(blocks);
        addLines(SlashLines.of(passages));
        addLines(LabelledLines.of(passages));
        draft.statements.addAll(Statements.of(passages));
        draft.absences.addAll(AbsentSentences.of(passages, who.fiscalYear()));
        draft.statements.addAll(BlankIndicatorRows.of(blocks, tables));
        completeComponents();
        FormWeights.of(blocks, tables).complete(draft.components);
    }

    private void addLines(List<IndicatorLine> lines) {
        var figures = new IndicatorFigures(draft);
        lines.forEach(figures::add);
        draft.indicators.addAll(lines);
    }

    /** The part for budget execution has its weight in the form's line of funds, where that line prints the same score. */
    private void completeComponents() {
        addExecutionLine();
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
    private void addExecutionLine() {
        if (draft.components.stream().anyMatch(component -> component.name().contains("执行"))) {
            return;
        }
        draft.indicators.stream()
                .filter(line -> (isExecutionLine(line.level1()) || isLineOfItsOwn(line))
                        && line.weight().isRead()
                        && line.score().isRead())
                .findFirst()
                .ifPresent(line ->
                        draft.components.add(new ComponentScore("预算执行率", line.score(), line.weight(), line.source())));
    }

    private static boolean isExecutionLine(@Nullable String level1) {
        return level1 != null && level1.startsWith("预算执行率");
    }

    /** «预算执行率 | 10 | 9.26» beneath no level: the whole form's execution, as a line among the others. */
    private static boolean isLineOfItsOwn(IndicatorLine line) {
        return line.level1() == null && isExecutionLine(MatchText.normalise(line.level3()));
    }

    private static boolean sameScore(ComponentScore component, @Nullable PrintedNumber score) {
        return score != null
                && component
                        .score()
                        .map(own -> own.value().compareTo(score.value()) == 0)
                        .orElse(false);
    }
}
