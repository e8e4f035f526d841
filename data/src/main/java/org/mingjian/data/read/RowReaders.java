package org.mingjian.data.read;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.text.ScreenedPattern;

/** Decides what a table row is and hands it to the reader of such rows (表格行分派). */
final class RowReaders {

    private static final int LONGEST_TITLE = 60;
    private static final Set<Heading> LEVELS =
            EnumSet.of(Heading.LEVEL1, Heading.LEVEL2, Heading.LEVEL3, Heading.INDICATOR, Heading.WEIGHT);
    private static final ScreenedPattern AIM = ScreenedPattern.of("(年度|项目|全年)?(总体|绩效)?目标|预期目标|年初(设定)?目标");
    private static final ScreenedPattern RESULT = ScreenedPattern.of("(全年|年度)?(实际|目标)?完成情况(综述)?");

    private final TotalRows totals;
    private final FundRows funds;
    private final TaskRows tasks;
    private final IndicatorRows indicators;
    private final StaffRows staff;
    private final SubjectTable subjects;
    private final ScoreSheetRows scoreSheet;
    private final AbsentCells absences;
    private final HeadingRows headings;
    private final boolean verification;
    private final TableTitle title;

    private Columns columns = Columns.NONE;
    private boolean sheet;

    RowReaders(ReportDraft draft, PlacedUnit money, @Nullable FiscalYear year, ReportKind kind, TableTitle title) {
        this.verification = kind == ReportKind.VERIFICATION;
        this.title = title;
        this.totals = new TotalRows(draft, verification);
        this.funds = new FundRows(draft, money, year);
        this.tasks = new TaskRows(draft, money);
        this.indicators = new IndicatorRows(draft, year);
        this.staff = new StaffRows(draft);
        this.subjects = new SubjectTable(draft, money, year, title);
        this.scoreSheet = new ScoreSheetRows(draft, year);
        this.absences = new AbsentCells(draft.absences);
        this.headings = new HeadingRows(subjects::isWord, title.stage() != null);
    }

    /** Goes on with the headings of the table before, when a table has been cut in two. */
    void continueFrom(RowReaders before) {
        columns = before.columns;
        sheet = before.sheet;
        indicators.continueFrom(before.indicators);
    }

    /** The last column that has a heading. */
    int width() {
        return columns.all().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether some headings of the table told what its lines are. */
    boolean knowsItsLines() {
        return sheet
                || columns.isIndicatorTable()
                || columns.isTaskTable()
                || columns.isStaffTable()
                || subjects.isOpen();
    }

    /** Whether a cell is a word in the headings of accounts tables. */
    boolean isWord(String cell) {
        return subjects.isWord(cell);
    }

    /** Whether an amount was read whose unit nothing on the page states. */
    boolean assumedUnit() {
        return funds.assumedUnit() || tasks.assumedUnit() || subjects.assumedUnit();
    }

    void read(GridRow row) {
        if (row.firstFilled() != null && isGoals(row)) {
            columns = Columns.NONE;
            headings.end();
            return;
        }
        if (row.firstFilled() == null || isHeading(row)) {
            return;
        }
        totals.readPairs(row);
        staff.readPairs(row);
        if (!sheet) {
            funds.readPairs(row, columns);
        }
        if (columns.isTaskTable() && tasks.readTotal(row, columns)) {
            return;
        }
        if (columns.isScoreList() && TotalRows.isTotal(row.text(Objects.requireNonNull(row.firstFilled())))) {
            return;
        }
        if (columns.isStaffTable() && staff.read(row, columns)) {
            return;
        }
        if (!subjects.isOpen() && totals.readTotal(row, columns, sheet)) {
            return;
        }
        if (endsTable(row)) {
            columns = Columns.NONE;
            sheet = false;
            return;
        }
        if (readFigures(row) || row.lone() != null) {
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

    private boolean readFigures(GridRow row) {
        Integer first = row.firstFilled();
        boolean threePublic = first != null && TableLabels.isOfThreePublic(row.text(first));
        boolean amounts = FundRows.isOfExpenditure(columns) || columns.isFundTable();
        if (threePublic && amounts && subjects.open(columns)) {
            columns = Columns.NONE;
        }
        return subjects.read(row) || (!sheet && funds.read(row, columns)) || absences.readPair(row);
    }

    /** The title of the next form ends the lines of the one before, where a page prints both as one table. */
    private static boolean endsTable(GridRow row) {
        Integer lone = row.lone();
        var text = lone == null ? "" : row.text(lone).strip();
        return text.length() <= LONGEST_TITLE
                && text.contains("表")
                && FormTitle.of(text).isPresent();
    }

    /** «年度总体目标 | 预期目标 | 实际完成情况» ends the funds above it: what follows is told in words, or in bare numbers. */
    private static boolean isGoals(GridRow row) {
        boolean aim = false;
        boolean result = false;
        for (int column : row.columns()) {
            var text = row.normalised(column);
            aim |= AIM.isWhole(text);
            result |= RESULT.isWhole(text);
            if (row.heading(column).filter(LEVELS::contains).isPresent()) {
                return false;
            }
        }
        return aim && result && !hasAmounts(row);
    }

    /** A row of amounts is no heading, but for that of a sheet somebody else scores on. */
    private boolean isHeading(GridRow row) {
        boolean amounts = hasAmounts(row);
        var found = amounts && !verification ? Columns.NONE : Columns.ofHeadings(row);
        if (isSheetHeading(amounts, found)) {
            headings.end();
            return true;
        }
        if (headings.take(row)) {
            open(headings.columns());
            return true;
        }
        if ((found.isKnown() || found.isScoreList()) && !amounts) {
            headings.restart(row);
            open(found);
            return true;
        }
        return false;
    }

    private void open(Columns found) {
        boolean other = (found.hasSomeFunds() && !found.has(Heading.TASK_NAME))
                || (title.threePublic() && FundRows.isOfExpenditure(found));
        if (other && subjects.open(found)) {
            columns = Columns.NONE;
            sheet = false;
        } else if (found.isKnown() || found.isScoreList()) {
            columns = found;
            sheet = false;
            subjects.close();
        } else if (subjects.open(found)) {
            columns = Columns.NONE;
            sheet = false;
        }
    }

    private boolean isSheetHeading(boolean amounts, Columns found) {
        if (isScoreSheet(found)) {
            sheet = true;
            columns = found;
            subjects.close();
            return true;
        }
        return sheet && !amounts && !found.has(Heading.TARGET) && !found.all().isEmpty();
    }

    /** A sheet with what is assessed and how, and one column of scores; with two columns it is a table of indicators. */
    private boolean isScoreSheet(Columns found) {
        boolean one = found.has(Heading.VERIFIED_SCORE) != found.has(Heading.SCORE);
        return verification && one && (found.has(Heading.CRITERION) || found.has(Heading.EXPLANATION));
    }

    private static boolean hasAmounts(GridRow row) {
        int amounts = 0;
        for (int column : row.columns()) {
            amounts += row.number(column).isPresent() || FundFields.isInline(row, column) ? 1 : 0;
        }
        return amounts >= 2;
    }
}
