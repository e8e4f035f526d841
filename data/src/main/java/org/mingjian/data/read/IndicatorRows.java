package org.mingjian.data.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Scored indicator lines of a form (指标行).
 * Flattened tables lose the cells of merged columns, so that a row may stand one or two columns to the left of its
 * headings; it is read at the offset where weight and score are numbers.
 */
final class IndicatorRows {

    private static final int[] OFFSETS = {0, -1, 1, -2, 2, -3};
    private static final ScreenedPattern BARE = ScreenedPattern.of("\\d+(?:\\.\\d+)?分?");
    private static final ScreenedPattern SUBTOTAL = ScreenedPattern.of("(?<name>.{0,12})小计:?");
    private static final ScreenedPattern EXECUTION = ScreenedPattern.of("(部门)?预算执行(率|情况)?(\\(\\d+分\\))?");
    /** Where a column says how a line is scored or what it means, some forms print what was found. */
    private static final Set<Heading> REMARKS =
            EnumSet.of(Heading.REASON, Heading.EXPLANATION, Heading.CRITERION, Heading.INDICATOR);

    private static final ScreenedPattern PARTS = ScreenedPattern.of("评分项(目)?|(评价|考核|评分)项目");
    private static final Set<Heading> OF_LINES =
            EnumSet.of(Heading.LEVEL1, Heading.LEVEL2, Heading.LEVEL3, Heading.TARGET, Heading.ACTUAL);

    private static final ScreenedPattern RULE =
            ScreenedPattern.of("得\\d|得满|满分|不得|扣|计分|酌情|每|否则|比例|权重|[≥≧≤≦<>×]|[不高低超少]于|[低超]过|以[上下内]|\\d分");
    private static final ScreenedPattern NOTE = ScreenedPattern.of(
            "(注|备注|说明|填表人|填报人|联系人|联系电话|电话|负责人|审核人|单位负责人|填报日期|填报时间|填表日期|项目负责人|经办人|财务负责人|主管领导|其他需要说明的?(问题|情况)|评价等级|自评等级|评价结论|自评结论).{0,2}");

    private final ReportDraft draft;
    private final IndicatorFigures figures;
    private final Remarks remarks;
    private @Nullable String level1;
    private @Nullable String level2;

    IndicatorRows(ReportDraft draft, @Nullable FiscalYear year) {
        this.draft = draft;
        this.figures = new IndicatorFigures(draft);
        this.remarks = new Remarks(draft, year);
    }

    void continueFrom(IndicatorRows before) {
        level1 = before.level1;
        level2 = before.level2;
    }

    void read(GridRow row, Columns columns) {
        Integer name = nameColumn(columns);
        if (name == null || isNote(row)) {
            return;
        }
        int lost = lostCells(row, columns, name);
        int offset = lost == 0 ? offset(row, columns, name) : lost;
        rememberLevels(row, columns, name, offset, lost != 0);
        if (addSubtotal(row, columns, name, offset)) {
            return;
        }
        var normalised = row.normalised(name + offset);
        if (addExecution(row, columns, name, offset)
                || normalised.isEmpty() && addExecutionOfLevel(row, columns, name)) {
            return;
        }
        if (normalised.isEmpty()
                || isProse(row, columns, name, offset)
                || isContinued(row, columns, name, offset)
                || isEmptyFiller(row, columns, normalised, offset)) {
            return;
        }
        var line = line(row, columns, name, offset);
        if (isOfParts(columns)) {
            draft.components.add(new ComponentScore(line.level3(), line.score(), line.weight(), line.source()));
            return;
        }
        draft.indicators.add(line);
        figures.add(line);
        ConvertedScores.read(row, columns, offset, draft);
        readRemarks(row, columns, name, offset, line);
    }

    /** «评分项 | 分值 | 自评得分»: the rows are the parts of the total. */
    private static boolean isOfParts(Columns columns) {
        return PARTS.isWhole(MatchText.normalise(columns.printed(Heading.INDICATOR)))
                && OF_LINES.stream().noneMatch(columns::has);
    }

    private void readRemarks(GridRow row, Columns columns, int name, int offset, IndicatorLine line) {
        columns.all().forEach((column, heading) -> {
            if (column <= name || !REMARKS.contains(heading)) {
                return;
            }
            boolean told = heading == Heading.REASON || heading == Heading.EXPLANATION;
            if (told && !line.actual().isRead() && row.number(column + offset).isPresent()) {
                figures.add(line, row.readText(column + offset));
            } else if (told || !RULE.isIn(row.normalised(column + offset))) {
                remarks.read(row, column + offset, row.text(name + offset));
            } else {
                readBehindRule(row, column + offset, row.text(name + offset), line);
            }
        });
    }

    /** «≤100%得5分，每超1个百分点扣0.5分；实有186人/编制174人»: what was found stands behind the rule, in the same cell. */
    private void readBehindRule(GridRow row, int column, String name, IndicatorLine line) {
        var cell = row.text(column);
        int from = 1 + Math.max(Math.max(cell.lastIndexOf(';'), cell.lastIndexOf('；')), cell.lastIndexOf('。'));
        var found = cell.substring(from).strip();
        if (from == 0 || found.isEmpty() || RULE.isIn(MatchText.normalise(found))) {
            return;
        }
        if (!line.actual().isRead() && Numbers.ofCell(found).isPresent()) {
            figures.add(line, Reading.of(found, row.place(column, found)));
        } else {
            remarks.read(row, column, found, name);
        }
    }

    /** «预算执行率 | 10 | 9.72» with one cell over all columns before the weight is the form's execution line. */
    private boolean addExecution(GridRow row, Columns columns, int name, int offset) {
        if (!EXECUTION.isWhole(row.normalised(name + offset)) || !isProse(row, columns, name, offset)) {
            return false;
        }
        var weight = LineCells.number(row, columns.columnBehind(Heading.WEIGHT, name), offset);
        var score = LineCells.number(row, columns.columnBehind(Heading.SCORE, name), offset);
        if (!weight.isRead() || !score.isRead()) {
            return false;
        }
        var label = LineCells.oneLine(row.text(name + offset));
        Reading<String> none = Reading.absent(AbsenceReason.NOT_DISCLOSED);
        draft.indicators.add(FundRows.executionLine(label, none, weight, score, row.place(name + offset)));
        return true;
    }

    /** «预算执行 |  |  | 100% | 100% | 10 | 10»: the form's execution as a level without lines. */
    private boolean addExecutionOfLevel(GridRow row, Columns columns, int name) {
        Integer first = columns.column(Heading.LEVEL1);
        if (first == null || first == name || !EXECUTION.isWhole(row.normalised(first))) {
            return false;
        }
        var weight = LineCells.number(row, columns.columnBehind(Heading.WEIGHT, name), 0);
        var score = LineCells.number(row, columns.columnBehind(Heading.SCORE, name), 0);
        var actual = LineCells.text(row, columns.columnBehind(Heading.ACTUAL, name), 0);
        if (!weight.isRead() || !score.isRead()) {
            return false;
        }
        var line = FundRows.executionLine(LineCells.oneLine(row.text(first)), actual, weight, score, row.place(first));
        draft.indicators.add(line);
        return true;
    }

    private static @Nullable Integer nameColumn(Columns columns) {
        for (var heading : List.of(Heading.LEVEL3, Heading.LEVEL2, Heading.INDICATOR)) {
            if (columns.has(heading)) {
                return columns.column(heading);
            }
        }
        return columns.column(Heading.LEVEL1);
    }

    private static boolean isNote(GridRow row) {
        Integer first = row.firstFilled();
        return first != null && NOTE.isWhole(row.normalised(first));
    }

    /** Merged cells that a flattened row has lost before its first level: «产出指标» stands left of its column. */
    private static int lostCells(GridRow row, Columns columns, int name) {
        Integer first = columns.column(Heading.LEVEL1);
        if (first == null || first == name || LevelWords.isFirst(row.normalised(first))) {
            return 0;
        }
        return row.columns().stream()
                .filter(column -> column < first && LevelWords.isFirst(row.normalised(column)))
                .filter(column -> !row.isBlank(name + column - first))
                .map(column -> column - first)
                .findFirst()
                .orElse(0);
    }

    private static int offset(GridRow row, Columns columns, int name) {
        Integer weight = columns.columnBehind(Heading.WEIGHT, name);
        for (int offset : OFFSETS) {
            boolean named =
                    !row.isBlank(name + offset) && row.number(name + offset).isEmpty();
            if (named
                    && isNumber(row, weight, offset)
                    && !isResultForWeight(row, weight, offset)
                    && isNumber(row, columns.columnBehind(scoreHeading(columns), name), offset)) {
                return offset;
            }
        }
        return 0;
    }

    /** Where the score is blank, the result stands one column before the weight: neither 93% nor 31场 is one. */
    private static boolean isResultForWeight(GridRow row, @Nullable Integer weight, int offset) {
        return weight != null
                && offset != 0
                && !BARE.isWhole(row.normalised(weight + offset))
                && BARE.isWhole(row.normalised(weight));
    }

    private static Heading scoreHeading(Columns columns) {
        return columns.has(Heading.SCORE) ? Heading.SCORE : Heading.VERIFIED_SCORE;
    }

    private static boolean isNumber(GridRow row, @Nullable Integer column, int offset) {
        return column == null || Scores.of(row.text(column + offset)).isPresent();
    }

    private void rememberLevels(GridRow row, Columns columns, int name, int offset, boolean lost) {
        Integer first = columns.column(Heading.LEVEL1);
        Integer second = columns.column(Heading.LEVEL2);
        int shift = lost ? offset : 0;
        boolean inPlace = lost || offset == 0;
        if (inPlace && first != null && first != name && !row.isBlank(first + shift)) {
            var text = LineCells.oneLine(row.text(first + shift));
            level2 = text.equals(level1) ? level2 : null;
            level1 = text;
        }
        if (inPlace && second != null && second != name && !row.isBlank(second + shift)) {
            level2 = LineCells.oneLine(row.text(second + shift));
        }
    }

    /** «小计» beneath the lines of a level: the score of that part of the total. */
    private boolean addSubtotal(GridRow row, Columns columns, int name, int offset) {
        for (int column = 1; column <= Math.max(name, name + offset); column++) {
            var match = row.startsHere(column) ? SUBTOTAL.whole(row.normalised(column)) : null;
            if (match != null) {
                var part = match.group("name").isEmpty() ? level1 : match.group("name");
                var score = LineCells.number(row, columns.columnBehind(Heading.SCORE, name), offset);
                if (part != null && score.isRead()) {
                    var weight = LineCells.number(row, columns.columnBehind(Heading.WEIGHT, name), offset);
                    draft.components.add(new ComponentScore(part, score, weight, row.place(column)));
                }
                return true;
            }
        }
        return false;
    }

    /** One merged cell from the name to the scores is a remark beneath the table. */
    private static boolean isProse(GridRow row, Columns columns, int name, int offset) {
        Integer score = columns.columnBehind(scoreHeading(columns), name);
        Integer actual = columns.columnBehind(Heading.ACTUAL, name);
        return (score != null && row.sameCell(name + offset, score + offset))
                || (actual != null && row.sameCell(name + offset, actual + offset));
    }

    /** The second row of an indicator whose name and score span both. */
    private static boolean isContinued(GridRow row, Columns columns, int name, int offset) {
        Integer score = columns.columnBehind(scoreHeading(columns), name);
        boolean scored = score != null && row.has(score + offset) && row.startsHere(score + offset);
        return !row.startsHere(name + offset) && !scored;
    }

    /** A heading such as 指标1： or …… whose row holds nothing else. */
    private static boolean isEmptyFiller(GridRow row, Columns columns, String name, int offset) {
        if (!Filler.is(name)) {
            return false;
        }
        for (var heading : List.of(Heading.WEIGHT, Heading.SCORE, Heading.VERIFIED_SCORE)) {
            var column = columns.column(heading);
            if (column != null && row.number(column + offset).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private IndicatorLine line(GridRow row, Columns columns, int name, int offset) {
        var printed = row.text(name + offset);
        var path = LevelPath.of(printed);
        if (path != null) {
            level1 = path.level1();
            level2 = path.level2();
        }
        var verified = columns.has(Heading.SCORE) ? columns.columnBehind(Heading.VERIFIED_SCORE, name) : null;
        return new IndicatorLine(
                level1,
                level2,
                LineCells.oneLine(
                        Filler.withoutPrefix(LineCells.name(path == null ? printed : path.name(), columns, name))),
                LineCells.target(row, columns, name, offset),
                LineCells.unit(row, columns.column(Heading.UNIT), offset),
                LineCells.text(row, columns.columnBehind(Heading.ACTUAL, name), offset),
                LineCells.weight(row, columns, name, offset),
                LineCells.number(row, columns.columnBehind(scoreHeading(columns), name), offset),
                LineCells.number(row, verified, offset),
                LineCells.text(row, columns.columnBehind(Heading.REASON, name), offset),
                row.place(name + offset));
    }
}
