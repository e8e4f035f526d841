package org.mingjian.data.read;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/** A table of two columns, what and how much (两栏概要): «年初预算 | 2,480.50万元» says what a sentence of both would. */
final class LabelledValues {

    private static final ScreenedPattern VALUE =
            ScreenedPattern.of("[\\d,]+(\\.\\d+)?(万元|亿元|元|%|人|名)|[^。;]{0,20}\\d[^;]{0,40}(名|人|万元)。?");
    private static final int COLUMNS = 2;
    private static final int FEWEST = 3;

    private LabelledValues() {}

    /** Adds what the rows say and nothing else has read from them. */
    static void read(List<GridRow> rows, @Nullable FiscalYear year, ReportDraft draft) {
        var told = rows.stream().filter(LabelledValues::isPair).toList();
        if (told.size() < FEWEST || rows.stream().anyMatch(row -> row.lastColumn() > COLUMNS)) {
            return;
        }
        var reader = new NarrativeReader(year, null);
        for (var row : told) {
            var text = MatchText.of(row.text(1) + row.text(COLUMNS));
            for (var figure : reader.read(text, new Context(), quote -> row.place(COLUMNS))) {
                if (draft.figures.stream().noneMatch(known -> isSame(known, figure))) {
                    draft.figures.add(figure);
                }
            }
        }
    }

    private static boolean isPair(GridRow row) {
        return row.lastColumn() == COLUMNS
                && row.startsHere(1)
                && row.startsHere(COLUMNS)
                && !row.sameCell(1, COLUMNS)
                && !row.isBlank(1)
                && row.number(1).isEmpty()
                && VALUE.isWhole(row.normalised(COLUMNS));
    }

    private static boolean isSame(Figure known, Figure figure) {
        return known.measure() == figure.measure()
                && known.source().block() == figure.source().block()
                && Objects.equals(known.source().row(), figure.source().row());
    }
}
