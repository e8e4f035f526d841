package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.text.ScreenedPattern;

/** Rows of a form that number an indicator and leave the rest empty (空白指标行): «时效指标 | 指标1：». */
final class BlankIndicatorRows {

    private static final ScreenedPattern UNNAMED = ScreenedPattern.of("指标\\d*:?");

    private BlankIndicatorRows() {}

    /** One statement a row: the group it stands in, then the cell; its place is the cell. */
    static List<NarrativeStatement> of(List<Block> blocks, TableRows tables) {
        var statements = new ArrayList<NarrativeStatement>();
        for (var block : blocks) {
            if (block instanceof Grid grid) {
                tables.of(grid).forEach(row -> add(row, statements));
            }
        }
        return statements;
    }

    private static void add(GridRow row, List<NarrativeStatement> statements) {
        var group = "";
        for (int column : row.columns()) {
            if (row.isBlank(column)) {
                continue;
            }
            if (!group.isEmpty() && row.startsHere(column) && UNNAMED.isWhole(row.normalised(column))) {
                if (isLast(row, column)) {
                    statements.add(new NarrativeStatement(
                            group + " " + row.text(column).strip(), row.place(column)));
                }
                return;
            }
            group = row.normalised(column);
        }
    }

    private static boolean isLast(GridRow row, int column) {
        return row.columns().stream().filter(other -> other > column).allMatch(row::isBlank);
    }
}
