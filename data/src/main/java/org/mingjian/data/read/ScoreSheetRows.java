package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Lines of a verification score sheet (核查评分表): levels each with a weight beside them, then what is assessed, how it
 * is scored, what was found, and the verified score in the last column.
 */
final class ScoreSheetRows {

    private static final int LONGEST_NAME = 22;
    private static final ScreenedPattern NAME = ScreenedPattern.of("(?!.*\\d(人|%|万元|元|/)).*\\p{IsHan}.*");

    private final ReportDraft draft;
    private final Remarks remarks;
    private @Nullable String level1;

    ScoreSheetRows(ReportDraft draft, @Nullable FiscalYear year) {
        this.draft = draft;
        this.remarks = new Remarks(draft, year);
    }

    void read(GridRow row) {
        var columns =
                row.columns().stream().filter(column -> !row.isBlank(column)).toList();
        int name = lastNamed(row, columns);
        if (name < 0) {
            return;
        }
        int weight = columns.get(name + 1);
        int last = columns.getLast();
        boolean scored = last > weight && row.number(last).isPresent();
        rememberLevel(row, columns, name);
        draft.indicators.add(new IndicatorLine(
                level1,
                null,
                row.text(columns.get(name)).strip().replaceAll("\\s+", ""),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                null,
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                row.readNumber(weight),
                scored ? row.readNumber(last) : Reading.<PrintedNumber>absent(AbsenceReason.BLANK),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                explanation(row, columns, scored),
                row.place(columns.get(name))));
        readExplanations(row, columns, name, weight);
    }

    /** The last name that has a weight beside it; what follows is prose. */
    private static int lastNamed(GridRow row, List<Integer> columns) {
        int found = -1;
        for (int at = 0; at + 1 < columns.size(); at++) {
            var text = row.normalised(columns.get(at));
            if (text.length() > LONGEST_NAME) {
                break;
            }
            boolean adjacent = columns.get(at + 1) - columns.get(at) <= 1;
            boolean weighted = row.number(columns.get(at + 1)).isPresent();
            if (adjacent && weighted && NAME.isWhole(text)) {
                found = at;
            }
        }
        return found;
    }

    private void rememberLevel(GridRow row, List<Integer> columns, int name) {
        if (columns.getFirst() == 1 && name > 0 && row.number(1).isEmpty()) {
            level1 = row.text(1).strip().replaceAll("\\s+", "");
        }
    }

    private static Reading<String> explanation(GridRow row, List<Integer> columns, boolean scored) {
        int at = columns.size() - (scored ? 2 : 1);
        boolean prose = at >= 0 && row.normalised(columns.get(at)).length() > LONGEST_NAME;
        return prose ? row.readText(columns.get(at)) : Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }

    private void readExplanations(GridRow row, List<Integer> columns, int name, int weight) {
        for (int column : columns) {
            if (column > weight && row.number(column).isEmpty()) {
                remarks.readAny(row, column, row.text(columns.get(name)));
            }
        }
    }
}
