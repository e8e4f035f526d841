package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;

/** Parts of the score side by side (横排得分): names in one row, below them 权重 and 得分, a number under each name. */
final class ScoresAcross {

    private static final int FEWEST = 3;

    private ScoresAcross() {}

    static void read(List<GridRow> rows, ReportDraft draft) {
        GridRow names = null;
        GridRow weights = null;
        for (var row : rows) {
            var heading = heading(row);
            if (heading == Heading.WEIGHT && names != null && holdsNumbers(row)) {
                weights = row;
            } else if (heading == Heading.SCORE && names != null && weights != null && holdsNumbers(row)) {
                add(names, weights, row, draft);
                weights = null;
            } else if (heading != Heading.WEIGHT
                    && heading != Heading.SCORE
                    && row.columns().size() > FEWEST) {
                names = isNamed(row) ? row : null;
                weights = null;
            }
        }
    }

    private static @Nullable Heading heading(GridRow row) {
        Integer first = row.firstFilled();
        return first == null || row.number(first).isPresent()
                ? null
                : Heading.of(row.text(first).strip()).orElse(null);
    }

    private static boolean holdsNumbers(GridRow row) {
        var columns = row.columns();
        return columns.size() > FEWEST
                && columns.subList(1, columns.size()).stream()
                        .allMatch(column -> row.number(column).isPresent());
    }

    private static boolean isNamed(GridRow row) {
        return row.columns().stream()
                .allMatch(column -> !row.isBlank(column) && row.number(column).isEmpty());
    }

    private static void add(GridRow names, GridRow weights, GridRow scores, ReportDraft draft) {
        for (int column : scores.columns().subList(1, scores.columns().size())) {
            var name = names.normalised(column);
            if (ScoreWords.isName(name) && weights.has(column)) {
                Reading<PrintedNumber> score = scores.readNumber(column);
                draft.components.add(new ComponentScore(
                        names.text(column).strip(), score, weights.readNumber(column), scores.place(column)));
            }
        }
    }
}
