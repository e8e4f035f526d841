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
 * Reads the tables of a report (表格读取): row by row, each by the last heading rows above it.
 * One sheet often holds several tables under each other; heading rows of another kind change what the rows are. A
 * table without headings and of the same width goes on with those of the table before.
 */
final class GridReader {

    private final ReportDraft draft;
    private final TableRows tables;
    private final List<Block> blocks;
    private final @Nullable FiscalYear year;
    private final ReportKind kind;
    private @Nullable RowReaders before;
    private int widthBefore;

    /** The blocks are those of the whole document: a table's unit and title may stand before it. */
    GridReader(ReportDraft draft, List<Block> blocks, TableRows tables, @Nullable FiscalYear year, ReportKind kind) {
        this.draft = draft;
        this.tables = tables;
        this.blocks = blocks;
        this.year = year;
        this.kind = kind;
    }

    void read(Grid grid) {
        var rows = tables.of(grid);
        var unit = MoneyUnit.ofTable(grid, blocks).orElse(null);
        var money = unit == null ? PlacedUnit.assumed() : unit;
        var readers = new RowReaders(draft, money, year, kind, TableTitle.of(grid, rows, blocks));
        int width = rows.stream().mapToInt(GridRow::lastColumn).max().orElse(0);
        if (before != null && (width == widthBefore || width == before.width())) {
            readers.continueFrom(before);
        }
        before = readers;
        widthBefore = width;
        int figures = draft.figures.size();
        int tasks = draft.tasks.size();
        rows.forEach(readers::read);
        LabelledValues.read(rows, year, draft);
        ScoresAcross.read(rows, draft);
        boolean form = kind != ReportKind.OTHER || !draft.indicators.isEmpty();
        if (form && !readers.knowsItsLines()) {
            var figuresOfLines = new IndicatorFigures(draft);
            for (var line : HeadlessRows.read(rows, new Remarks(draft, year))) {
                draft.indicators.add(line);
                figuresOfLines.add(line);
            }
        }
        boolean amounts = draft.figures.size() > figures || draft.tasks.size() > tasks;
        if (unit == null && amounts && readers.assumedUnit()) {
            draft.problems.add(
                    new Problem(ProblemCode.UNIT_ASSUMED, "第%d块表格未写金额单位，按万元读取，请核对原表。".formatted(grid.number()), null));
        }
    }
}
