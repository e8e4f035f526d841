package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.read.DepartmentNames.Name;
import org.mingjian.data.text.ScreenedPattern;

/** The body a table names beneath a heading (表列单位名称): the only one of the column 单位名称. */
final class HeadedNames {

    private static final ScreenedPattern HEADING =
            ScreenedPattern.of("(预算|填报|实施|项目|申报|基层)?(部门|单位)(\\(单位\\)|\\(部门\\))?名称|(预算|填报|实施|项目|申报)单位");
    private static final int FIRST_ROWS = 8;
    private static final int FEWEST_HEADINGS = 2;

    private HeadedNames() {}

    /** Found in the first table that has such a column; none where the column names several. */
    static Optional<Name> of(List<Block> blocks, TableRows tables) {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(grid -> tables.of((Grid) grid))
                .flatMap(rows -> of(rows).stream())
                .findFirst();
    }

    private static Optional<Name> of(List<GridRow> rows) {
        for (int at = 0; at < Math.min(FIRST_ROWS, rows.size()); at++) {
            var row = rows.get(at);
            for (int column : row.columns()) {
                if (row.startsHere(column) && HEADING.isWhole(row.normalised(column)) && isOfHeadings(row)) {
                    return only(rows.subList(at + 1, rows.size()), column);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfHeadings(GridRow row) {
        return row.columns().stream()
                        .filter(column ->
                                row.startsHere(column) && row.heading(column).isPresent())
                        .count()
                >= FEWEST_HEADINGS;
    }

    private static Optional<Name> only(List<GridRow> rows, int column) {
        var names = rows.stream()
                .filter(row -> row.startsHere(column) && !row.isBlank(column))
                .flatMap(
                        row -> Organisations.inField(row.normalised(column))
                                .map(named -> new Name(named.name(), row.place(column)))
                                .stream())
                .toList();
        boolean one = names.stream().map(Name::text).distinct().count() == 1;
        return one ? Optional.of(names.getFirst()) : Optional.empty();
    }
}
