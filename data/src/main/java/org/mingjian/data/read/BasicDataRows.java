package org.mingjian.data.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/**
 * Rows of a basic data table (基础数据表): each row a subject, each column a year's budget or final accounts; and the
 * staff row beneath 编制数, 在职人数 and 控制率.
 */
final class BasicDataRows {

    private static final Pattern YEAR_COLUMN = Pattern.compile(
            "((?<year>\\d{4})年(度)?|(?<prior>上年(度)?)|(?<current>本年(度)?))?(?<kind>年初预算|预算|决算|支出)(安排)?(数)?(\\(.*\\))?");
    private static final int LONGEST_LABEL = 30;

    private final ReportDraft draft;
    private final PlacedUnit money;
    private final @Nullable FiscalYear year;
    private final Vocabulary vocabulary = Vocabulary.instance();
    private Map<Integer, Stage> stages = Map.of();
    private boolean assumed;

    BasicDataRows(ReportDraft draft, PlacedUnit money, @Nullable FiscalYear year) {
        this.draft = draft;
        this.money = money;
        this.year = year;
    }

    boolean assumedUnit() {
        return assumed;
    }

    /** Two or more columns named for a year's budget or accounts, at least one with its year. */
    boolean isHeading(GridRow row) {
        var found = new TreeMap<Integer, Stage>();
        boolean dated = false;
        for (int column : row.columns()) {
            var match = YEAR_COLUMN.matcher(row.normalised(column));
            if (match.matches()) {
                boolean named =
                        match.group("year") != null || match.group("prior") != null || match.group("current") != null;
                dated |= named;
                var stage = stage(match.group("year"), match.group("prior"), match.group("kind"));
                if (stage != null) {
                    found.put(column, stage);
                }
            }
        }
        if (found.size() < 2 || !dated) {
            return false;
        }
        stages = found;
        return true;
    }

    private @Nullable Stage stage(@Nullable String columnYear, @Nullable String prior, String kind) {
        boolean budget = kind.endsWith("预算");
        boolean earlier =
                prior != null || (columnYear != null && year != null && Integer.parseInt(columnYear) < year.value());
        if (earlier) {
            return budget ? null : Stage.PRIOR;
        }
        return budget ? Stage.INITIAL_BUDGET : Stage.FINAL;
    }

    boolean read(GridRow row, Columns columns) {
        if (columns.isStaffTable() && readStaff(row, columns)) {
            return true;
        }
        Integer label = row.firstFilled();
        if (stages.isEmpty() || label == null || row.normalised(label).length() > LONGEST_LABEL) {
            return false;
        }
        var subject = vocabulary
                .subject(row.normalised(label))
                .map(Vocabulary.Hit::meaning)
                .orElse(Subject.OTHER);
        boolean read = false;
        for (var entry : stages.entrySet()) {
            int column = entry.getKey();
            if (column > label && row.number(column).isPresent()) {
                read |= add(row, column, subject, entry.getValue(), money);
            }
        }
        return read;
    }

    private boolean readStaff(GridRow row, Columns columns) {
        boolean read = staff(row, columns.column(Heading.STAFF_ESTABLISHED), Subject.STAFF_ESTABLISHED, Stage.FINAL);
        read |= staff(row, columns.column(Heading.STAFF_ACTUAL), Subject.STAFF_ACTUAL, Stage.FINAL);
        if (read) {
            staff(row, columns.column(Heading.STAFF_CONTROL), Subject.STAFF, Stage.CONTROL_RATE);
        }
        return read;
    }

    private boolean staff(GridRow row, @Nullable Integer column, Subject subject, Stage stage) {
        if (column == null
                || !stages.isEmpty()
                || !row.startsHere(column)
                || row.number(column).isEmpty()) {
            return false;
        }
        var unit = stage == Stage.CONTROL_RATE ? Unit.PERCENT : Unit.count("人");
        return add(row, column, subject, stage, new PlacedUnit(unit, UnitPlace.HEADER));
    }

    private boolean add(GridRow row, int column, Subject subject, Stage stage, PlacedUnit unit) {
        var figure = Measures.figure(subject, stage, row.number(column).orElseThrow(), unit, null, row.place(column));
        assumed |= figure.isPresent() && unit.dimension() == Dimension.MONEY;
        figure.ifPresent(draft.figures::add);
        return figure.isPresent();
    }
}
