package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A table of subjects by stages (收支表): basic data, final accounts, three public expenses. Subject and stage of a
 * number come from the path of headings above it and from the label to its left, whichever names them.
 */
final class SubjectTable {

    private record Column(
            @Nullable Subject subject, @Nullable Stage stage, boolean sum) {}

    private static final Set<Subject> THREE_PUBLIC_PARTS =
            Set.of(Subject.OVERSEAS_TRAVEL, Subject.RECEPTION, Subject.VEHICLES);
    private static final Set<String> AMOUNT = Set.of("金额", "统计数", "本年数");
    private static final Set<String> OF_ACCOUNTS = Set.of(
            "金额",
            "统计数",
            "本年数",
            "上年数",
            "项目",
            "收入项目",
            "支出项目",
            "经费项目",
            "费用项目",
            "费用类别",
            "经费类别",
            "支出类别",
            "经费名称",
            "支出名称",
            "科目名称",
            "行次",
            "栏次",
            "功能分类科目编码");
    private static final ScreenedPattern NO_AMOUNT = ScreenedPattern.of("(功能分类|经济分类)?科目(编码|名称)|行次|栏次|序号|单位(编码|代码|名称)");
    private static final int LONGEST_LABEL = 30;

    private final ReportDraft draft;
    private final PlacedUnit money;
    private final @Nullable FiscalYear year;
    private final TableTitle title;
    private final AbsentCells absences;
    private Map<Integer, Column> columns = Map.of();
    private boolean threePublic;
    private boolean belowVehicles;
    private boolean assumed;

    SubjectTable(ReportDraft draft, PlacedUnit money, @Nullable FiscalYear year, TableTitle title) {
        this.draft = draft;
        this.money = money;
        this.year = year;
        this.title = title;
        this.absences = new AbsentCells(draft.absences);
        this.threePublic = title.threePublic();
    }

    boolean assumedUnit() {
        return assumed;
    }

    boolean isOpen() {
        return !columns.isEmpty();
    }

    void close() {
        columns = Map.of();
    }

    /** Whether a cell can stand in the headings of such a table. */
    boolean isWord(String cell) {
        return TableLabels.subject(cell) != Subject.OTHER
                || TableLabels.isSum(cell)
                || TableLabels.stage(cell, year).isPresent()
                || TableLabels.isStage(cell)
                || (title.stage() != null && OF_ACCOUNTS.contains(MatchText.normalise(cell)));
    }

    /** Takes the headings if they are those of subjects by stages. */
    boolean open(Columns headings) {
        var found = new TreeMap<Integer, Column>();
        headings.paths().forEach((number, path) -> {
            var column = column(path);
            if (column.subject() != null || column.stage() != null || column.sum()) {
                found.put(number, column);
            }
        });
        if (!isSubjectTable(found)) {
            return false;
        }
        columns = found;
        threePublic |=
                isThreePublicCorner(headings) || found.values().stream().anyMatch(column -> isPart(column.subject()));
        return true;
    }

    /** «三公经费（万元）» over the labels of the rows. */
    private static boolean isThreePublicCorner(Columns headings) {
        var corner = headings.path(1);
        return !corner.isEmpty() && TableLabels.subject(corner.getLast()) == Subject.THREE_PUBLIC;
    }

    private Column column(List<String> path) {
        if (NO_AMOUNT.isWhole(MatchText.normalise(path.getLast()))) {
            return new Column(null, null, false);
        }
        Subject subject = null;
        Stage stage = null;
        boolean sum = false;
        for (var cell : path) {
            var named = TableLabels.subject(cell);
            subject = named == Subject.OTHER ? subject : named;
            stage = TableLabels.stage(cell, year).orElse(stage);
            sum |= TableLabels.isSum(cell);
            if (stage == null && AMOUNT.contains(MatchText.normalise(cell))) {
                stage = title.stage();
            }
        }
        return new Column(subject, stage, sum);
    }

    private static boolean isPart(@Nullable Subject subject) {
        return subject != null && THREE_PUBLIC_PARTS.contains(subject);
    }

    private boolean isSubjectTable(Map<Integer, Column> found) {
        long stages = found.values().stream()
                .map(Column::stage)
                .filter(stage -> stage != null)
                .distinct()
                .count();
        long subjects = found.values().stream()
                .map(Column::subject)
                .filter(subject -> subject != null)
                .distinct()
                .count();
        boolean listed = title.stage() != null && stages >= 1;
        boolean headed = subjects >= 2 && (stages >= 1 || title.stage() != null);
        return stages >= 2 || listed || headed;
    }

    /** Reads the row if a number of it has both a subject and a stage. */
    boolean read(GridRow row) {
        if (!isOpen() || isColumnNumbers(row)) {
            return false;
        }
        boolean read = false;
        for (var entry : columns.entrySet()) {
            int column = entry.getKey();
            if (row.startsHere(column) && row.number(column).isPresent()) {
                read |= read(row, column, entry.getValue());
            } else if (row.startsHere(column)) {
                absent(row, column, entry.getValue());
            }
        }
        belowVehicles = isOfVehicles(row);
        return read;
    }

    /** Whether what the row below leaves out of its name may be the vehicles: 公务用车购置费, then 运行维护费. */
    private boolean isOfVehicles(GridRow row) {
        return columns.keySet().stream()
                .findFirst()
                .map(column -> TableLabels.subject(label(row, column)))
                .filter(subject -> subject == Subject.VEHICLES
                        || subject == Subject.VEHICLE_PURCHASE
                        || (subject == Subject.VEHICLE_OPERATION && belowVehicles))
                .isPresent();
    }

    /** The row of 栏次: 1, 2, 3 and so on. */
    private boolean isColumnNumbers(GridRow row) {
        int expected = 1;
        for (int column : columns.keySet()) {
            var number = row.number(column);
            if (number.isPresent() && row.startsHere(column)) {
                if (number.get().value().compareTo(BigDecimal.valueOf(expected)) != 0) {
                    return false;
                }
                expected++;
            }
        }
        return expected > 3;
    }

    private void absent(GridRow row, int column, Column named) {
        var label = label(row, column);
        var stage = named.stage() == null ? title.stage() : named.stage();
        var subject = subject(named, label);
        if (stage != null && subject != null && !label.equals(row.text(column))) {
            Measures.measure(subject, stage).ifPresent(measure -> absences.add(row, column, measure));
        }
    }

    private boolean read(GridRow row, int column, Column named) {
        var label = label(row, column);
        var stage = named.stage() == null ? title.stage() : named.stage();
        var subject = subject(named, label);
        boolean rateOfRevenue = stage == Stage.EXECUTION_RATE && subject == Subject.REVENUE;
        return stage != null && subject != null && !rateOfRevenue && add(row, column, subject, stage);
    }

    /** The words to the left of a number, back to the number before. */
    private static String label(GridRow row, int column) {
        for (int left = column - 1; left >= 1; left--) {
            var text = row.normalised(left);
            if (row.number(left).isPresent()) {
                continue;
            }
            if (!text.isEmpty() && !Filler.is(text) && !AbsenceWords.areSaid(text)) {
                return text.length() > LONGEST_LABEL ? "?" : row.text(left);
            }
        }
        return "";
    }

    private @Nullable Subject subject(Column named, String label) {
        var own = threePublic ? part(side(named, label), label) : side(named, label);
        if (own == Subject.VEHICLE_OPERATION && !threePublic && !belowVehicles && !label.contains("车")) {
            own = Subject.OTHER;
        }
        if (named.subject() == null && own == Subject.TOTAL && title.threePublic()) {
            return Subject.THREE_PUBLIC;
        }
        if (named.subject() == null && own != Subject.OTHER) {
            return own;
        }
        boolean whole = label.isEmpty() || TableLabels.isSum(label);
        if (named.subject() != null && (whole || own == named.subject())) {
            return named.subject();
        }
        if (named.subject() != null && named.subject() == Subject.THREE_PUBLIC && own != Subject.OTHER) {
            return own;
        }
        return whole && threePublic && (named.sum() || named.subject() == null) ? Subject.THREE_PUBLIC : null;
    }

    /** Among the three public expenses 接待 and 公车 are enough of a name. */
    private static Subject part(Subject own, String label) {
        return own == Subject.OTHER
                ? Vocabulary.instance()
                        .part(Subject.THREE_PUBLIC, TableLabels.bare(label))
                        .orElse(Subject.OTHER)
                : own;
    }

    /** Rows of nothing but 收入 and 支出 are the two sides of the account. */
    private static Subject side(Column named, String label) {
        var own = TableLabels.subject(label);
        if (own != Subject.OTHER || named.subject() != null) {
            return own;
        }
        return switch (TableLabels.bare(label)) {
            case "收入" -> Subject.REVENUE;
            case "支出" -> Subject.TOTAL;
            default -> Subject.OTHER;
        };
    }

    private boolean add(GridRow row, int column, Subject subject, Stage stage) {
        var unit = unit(row, column, subject, stage);
        var figure = Measures.figure(subject, stage, row.number(column).orElseThrow(), unit, null, row.place(column));
        assumed |= figure.isPresent() && unit.dimension() == Dimension.MONEY;
        figure.map(found -> isOfAnyFunding(subject) ? found : found.fundedBy(title.funding()))
                .ifPresent(draft.figures::add);
        return figure.isPresent();
    }

    private static boolean isOfAnyFunding(Subject subject) {
        return isPart(subject)
                || subject == Subject.THREE_PUBLIC
                || subject == Subject.VEHICLE_OPERATION
                || subject == Subject.VEHICLE_PURCHASE;
    }

    private PlacedUnit unit(GridRow row, int column, Subject subject, Stage stage) {
        if (subject == Subject.STAFF_ACTUAL || subject == Subject.STAFF_ESTABLISHED) {
            return new PlacedUnit(Unit.count("人"), UnitPlace.HEADER);
        }
        if (stage == Stage.CHANGE_RATE || stage == Stage.EXECUTION_RATE) {
            return new PlacedUnit(Unit.PERCENT, UnitPlace.HEADER);
        }
        return row.unit(column)
                .filter(unit -> unit.endsWith("元"))
                .map(printed -> PlacedUnit.beside(MentionScanner.unit(printed)))
                .orElse(money);
    }
}
