package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ReportKind;

/** Decides what a table row is and hands it to the reader of such rows (表格行分派). */
final class RowReaders {

    private final TotalRows totals;
    private final FundRows funds;
    private final TaskRows tasks;
    private final IndicatorRows indicators;
    private final BasicDataRows basicData;
    private final ScoreSheetRows scoreSheet;
    private final boolean verification;

    private Columns columns = new Columns();
    private boolean sheet;

    RowReaders(ReportDraft draft, PlacedUnit money, @Nullable FiscalYear year, ReportKind kind) {
        this.verification = kind == ReportKind.VERIFICATION;
        this.totals = new TotalRows(draft, verification);
        this.funds = new FundRows(draft, money);
        this.tasks = new TaskRows(draft, money);
        this.indicators = new IndicatorRows(draft);
        this.basicData = new BasicDataRows(draft, money, year);
        this.scoreSheet = new ScoreSheetRows(draft);
    }

    /** Whether an amount was read whose unit nothing on the page states. */
    boolean assumedUnit() {
        return funds.assumedUnit() || tasks.assumedUnit() || basicData.assumedUnit();
    }

    void read(GridRow row) {
        if (row.firstFilled() == null || isHeading(row)) {
            return;
        }
        totals.readPairs(row);
        funds.readPairs(row);
        if (columns.isTaskTable() && tasks.readTotal(row, columns)) {
            return;
        }
        if (totals.readTotal(row, columns, sheet)) {
            return;
        }
        if (funds.read(row, columns) || basicData.read(row, columns)) {
            return;
        }
        if (row.lone() != null) {
            return;
        }
        if (sheet) {
            scoreSheet.read(row);
        } else if (columns.isIndicatorTable()) {
            indicators.read(row, columns);
        } else if (columns.isTaskTable()) {
            tasks.read(row, columns);
        }
    }

    private boolean isHeading(GridRow row) {
        var found = Columns.of(row);
        if (isScoreSheet(found)) {
            sheet = true;
            columns = found;
            return true;
        }
        if (sheet
                && !hasAmounts(row)
                && !found.has(Heading.TARGET)
                && !found.all().isEmpty()) {
            return true;
        }
        boolean table = found.isTaskTable() || found.isFundTable() || found.isIndicatorTable() || found.isStaffTable();
        if (table && !hasAmounts(row)) {
            columns = found;
            sheet = false;
            return true;
        }
        return basicData.isHeading(row);
    }

    private boolean isScoreSheet(Columns found) {
        return verification
                && (found.has(Heading.VERIFIED_SCORE) || found.has(Heading.SCORE))
                && (found.has(Heading.CRITERION) || found.has(Heading.EXPLANATION));
    }

    private static boolean hasAmounts(GridRow row) {
        return row.columns().stream()
                        .filter(column -> row.number(column).isPresent())
                        .count()
                >= 2;
    }
}
