package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** The row beneath 编制数, 在职人数 and 控制率 (人员行). */
final class StaffRows {

    private static final Set<Subject> EXPENDITURE =
            EnumSet.of(Subject.BASIC, Subject.PROJECT, Subject.PERSONNEL, Subject.OPERATING);

    private final ReportDraft draft;
    /** What the rows of units say, which a row of their sum takes the place of. */
    private final List<Figure> ofUnits = new ArrayList<>();

    StaffRows(ReportDraft draft) {
        this.draft = draft;
    }

    /** «核定编制（人） | 56 | 在职人数（人） | 52»: each name with its number behind it. */
    void readPairs(GridRow row) {
        for (int column : row.columns()) {
            var subject = row.startsHere(column) ? subject(row.heading(column).orElse(null)) : null;
            int next = row.columns().stream()
                    .filter(other -> other > column && row.startsHere(other))
                    .findFirst()
                    .orElse(column);
            if (subject != null && next > column) {
                add(row, next, subject, Stage.FINAL);
            }
        }
    }

    private static @Nullable Subject subject(@Nullable Heading heading) {
        return heading == Heading.STAFF_ESTABLISHED
                ? Subject.STAFF_ESTABLISHED
                : heading == Heading.STAFF_ACTUAL ? Subject.STAFF_ACTUAL : null;
    }

    boolean read(GridRow row, Columns columns) {
        if (!columns.isStaffTable()) {
            return false;
        }
        boolean sum = isSum(row);
        if (sum) {
            draft.figures.removeAll(ofUnits);
        }
        int before = draft.figures.size();
        boolean read = add(row, columns.column(Heading.STAFF_ESTABLISHED), Subject.STAFF_ESTABLISHED, Stage.FINAL);
        read |= add(row, columns.column(Heading.STAFF_ACTUAL), Subject.STAFF_ACTUAL, Stage.FINAL);
        if (read) {
            add(row, columns.column(Heading.STAFF_CONTROL), Subject.STAFF, Stage.CONTROL_RATE);
        }
        if (sum) {
            addExpenditure(row, columns);
        } else {
            ofUnits.addAll(draft.figures.subList(before, draft.figures.size()));
        }
        return read;
    }

    /** Beside the staff of its units a department may list what each of them spent: the sum is the department's. */
    private void addExpenditure(GridRow row, Columns columns) {
        columns.paths().forEach((column, path) -> {
            var subject = TableLabels.subject(path.getLast());
            var unit = MoneyUnit.ofHeading(path.getLast());
            if (EXPENDITURE.contains(subject) && unit.isPresent() && row.startsHere(column)) {
                row.number(column)
                        .flatMap(value ->
                                Measures.figure(subject, Stage.FINAL, value, unit.get(), null, row.place(column)))
                        .ifPresent(draft.figures::add);
            }
        });
    }

    private static boolean isSum(GridRow row) {
        Integer first = row.firstFilled();
        return first != null && TableLabels.isSum(row.text(first));
    }

    private boolean add(GridRow row, @Nullable Integer column, Subject subject, Stage stage) {
        if (column == null || !row.startsHere(column)) {
            return false;
        }
        var number = row.number(column);
        var unit = stage == Stage.CONTROL_RATE ? Unit.PERCENT : Unit.count("人");
        number.flatMap(value -> Measures.figure(
                        subject, stage, value, new PlacedUnit(unit, UnitPlace.HEADER), null, row.place(column)))
                .ifPresent(draft.figures::add);
        return number.isPresent();
    }
}
