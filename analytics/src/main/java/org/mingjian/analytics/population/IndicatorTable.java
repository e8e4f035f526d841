package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;

/** Writes the scored lines of a made form (模拟自评表) and its total. */
final class IndicatorTable {

    private static final List<String> HEADINGS = List.of("一级指标", "二级指标", "三级指标", "度量单位", "年度指标值", "实际完成值", "分值", "得分");
    private static final String CONVERTED = "折算得分";
    private static final int SCORE = 7;

    private final Draft draft;
    private final Page page;
    private final boolean verified;

    IndicatorTable(Draft draft, Page page) {
        this.draft = draft;
        this.page = page;
        this.verified = draft.totals().verified() != null;
    }

    /** What the table was read as. */
    record Written(List<IndicatorLine> lines, List<ScoreStatement> totals) {}

    Written write() {
        var headings = new ArrayList<>(HEADINGS);
        if (verified) {
            headings.add("复核得分");
        }
        if (isConverted()) {
            headings.add(CONVERTED);
        }
        if (draft.print().hasReasons()) {
            headings.add("偏差原因分析及改进措施");
        }
        page.row(headings);
        var lines = draft.lines().stream()
                .filter(draft.print()::shows)
                .map(this::print)
                .toList();
        draft.blankRows().forEach(level2 -> blankRow(level2, headings.size()));
        var totals = total(headings.size());
        page.endTable("部门整体支出绩效自评表");
        return new Written(lines, totals);
    }

    private IndicatorLine print(Line line) {
        var weight = Page.printed(line.weight());
        var score = Page.printed(line.score());
        var second = line.verified() == null ? null : Page.printed(line.verified());
        var unit = line.unit() == null ? "" : line.unit();
        var cells = new ArrayList<>(List.of(
                line.level1(),
                line.level2(),
                line.name(),
                unit,
                line.targetText(),
                line.actualText(),
                weight.raw(),
                line.blankScore() ? "" : score.raw()));
        if (verified) {
            cells.add(second == null ? "" : second.raw());
        }
        if (isConverted()) {
            cells.add(converted(line));
        }
        if (draft.print().hasReasons()) {
            cells.add(line.reason());
        }
        var places = page.row(cells);
        if (isConverted()) {
            var place = places.get(HEADINGS.size() + (verified ? 1 : 0));
            page.remark(place, CONVERTED + place.quote());
        }
        return new IndicatorLine(
                line.level1(),
                line.level2(),
                line.name(),
                words(line.targetText(), places.get(4)),
                unit.isEmpty() ? null : unit,
                words(line.actualText(), places.get(5)),
                Reading.of(weight, places.get(6)),
                line.blankScore()
                        ? Reading.absent(AbsenceReason.BLANK, places.get(SCORE))
                        : Reading.of(score, places.get(SCORE)),
                second == null
                        ? Reading.absent(AbsenceReason.NOT_DISCLOSED)
                        : Reading.of(second, places.get(SCORE + 1)),
                draft.print().hasReasons()
                        ? words(line.reason(), places.getLast())
                        : Reading.absent(AbsenceReason.NOT_DISCLOSED),
                places.get(2));
    }

    private static Reading<String> words(String text, SourceRef place) {
        return text.isEmpty() ? Reading.absent(AbsenceReason.BLANK, place) : Reading.of(text, place);
    }

    private boolean isConverted() {
        return draft.print().conversion() != FormPrint.Conversion.NONE;
    }

    /** The score once more, or times the weight in per cent. */
    private String converted(Line line) {
        var score = Totals.points(line.score());
        return switch (draft.print().conversion()) {
            case NONE -> "";
            case SAME -> score.toPlainString();
            case TWICE ->
                score.multiply(Totals.points(line.weight()))
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
        };
    }

    /** A row that numbers an indicator and says no more. */
    private void blankRow(String level2, int columns) {
        var cells = new ArrayList<>(List.of("", level2, "指标1："));
        while (cells.size() < columns) {
            cells.add("");
        }
        var places = page.row(cells);
        page.remark(places.get(2), level2 + " 指标1：");
    }

    private List<ScoreStatement> total(int columns) {
        var totals = draft.totals();
        var cells = new ArrayList<>(
                List.of("总分", "", "", "", "", "", "100", totals.form().toPlainString()));
        if (totals.verified() != null) {
            cells.add(totals.verified().toPlainString());
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        var places = page.row(cells);
        var statements = new ArrayList<ScoreStatement>();
        statements.add(statement(ScoreRole.FORM, totals.form(), places.get(SCORE)));
        if (totals.verified() != null) {
            statements.add(statement(ScoreRole.VERIFIED, totals.verified(), places.get(SCORE + 1)));
        }
        return statements;
    }

    private static ScoreStatement statement(ScoreRole role, BigDecimal score, SourceRef place) {
        return new ScoreStatement(role, PrintedNumber.of(score.toPlainString()), PrintedNumber.of("100"), null, place);
    }
}
