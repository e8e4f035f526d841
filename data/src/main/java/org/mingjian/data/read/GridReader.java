package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.ReportKind;

/**
 * Reads the tables of a report (表格读取): row by row, each by the last heading row above it.
 * One sheet often holds several tables under each other; a heading row of another kind changes what the rows are.
 */
final class GridReader {

    private final ReportDraft draft;
    private final List<Block> blocks;
    private final @Nullable FiscalYear year;
    private final ReportKind kind;

    GridReader(ReportDraft draft, List<Block> blocks, @Nullable FiscalYear year, ReportKind kind) {
        this.draft = draft;
        this.blocks = blocks;
        this.year = year;
        this.kind = kind;
    }

    void read(Grid grid) {
        var unit = MoneyUnit.ofTable(grid, blocks).orElse(null);
        var money = unit == null ? PlacedUnit.assumed() : unit;
        var readers = new RowReaders(draft, money, year, kind);
        int figures = draft.figures.size();
        int tasks = draft.tasks.size();
        GridRow.of(grid).forEach(readers::read);
        boolean amounts = draft.figures.size() > figures || draft.tasks.size() > tasks;
        if (unit == null && amounts && readers.assumedUnit()) {
            draft.problems.add(
                    new Problem(ProblemCode.UNIT_ASSUMED, "第%d块表格未写金额单位，按万元读取，请核对原表。".formatted(grid.number()), null));
        }
    }
}
