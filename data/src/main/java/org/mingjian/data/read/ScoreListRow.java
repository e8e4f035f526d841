package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.read.Organisations.Named;
import org.mingjian.data.text.ScreenedPattern;

/** A row of a list of scores (评分汇总行): one project or department with its scores and, where printed, its money. */
record ScoreListRow(GridRow row, ScoreListColumns columns, Optional<PlacedUnit> money) {

    private static final ScreenedPattern SUM = ScreenedPattern.of("(合计|总计|小计|平均|均值|共计).*|平均(分|得分)");
    private static final ScreenedPattern OTHERS = ScreenedPattern.of("财政.{0,6}(评价|评审|复核)|重点评价|第三方|复核|抽查");
    private static final BigDecimal HIGHEST = new BigDecimal("110");
    /** Totals are points of a hundred; a list whose scores are all smaller scores something else. */
    private static final BigDecimal LEAST_TOTAL = new BigDecimal("50");

    static Optional<ScoreListRow> of(GridRow row, ScoreListColumns columns, Optional<PlacedUnit> money) {
        var found = new ScoreListRow(row, columns, money);
        Integer first = row.firstFilled();
        boolean sum = first == null
                || TotalRows.isTotal(row.text(first))
                || SUM.isWhole(row.normalised(first))
                || SUM.isWhole(found.name());
        boolean named =
                found.name().length() > 1 && row.number(found.nameColumn()).isEmpty() && !Filler.is(found.name());
        return !sum && named && found.isScored() ? Optional.of(found) : Optional.empty();
    }

    private int nameColumn() {
        var project = columns.project();
        return project == null ? Objects.requireNonNull(columns.department()) : project;
    }

    private String name() {
        return row.normalised(nameColumn());
    }

    private boolean isScored() {
        boolean proper = score(columns.score()).map(ScoreListRow::isScore).orElse(true)
                && score(columns.verified()).map(ScoreListRow::isScore).orElse(true);
        return proper
                && (score(columns.score()).isPresent()
                        || score(columns.verified()).isPresent());
    }

    private static boolean isScore(PrintedNumber number) {
        return number.value().signum() >= 0 && number.value().compareTo(HIGHEST) <= 0;
    }

    boolean isOutOfHundred() {
        return score(columns.score())
                .or(() -> score(columns.verified()))
                .filter(number -> number.value().compareTo(LEAST_TOTAL) > 0)
                .isPresent();
    }

    private Optional<PrintedNumber> score(@Nullable Integer column) {
        return column == null || !row.has(column) ? Optional.empty() : Scores.of(row.text(column));
    }

    /** The department's name as the row prints it; empty where the list is of one department. */
    String department() {
        var column = columns.department();
        return column == null ? "" : row.normalised(column);
    }

    int block() {
        return row.place(nameColumn()).block();
    }

    /** Whether the row is one of a table of projects and their money, which is read as such. */
    boolean isTask() {
        return columns.columns().isTaskTable();
    }

    /** The report of the row; its money is left out where the department's report has it as a task's. */
    Report report(IdentityReader whole, boolean withMoney) {
        var remark = columns.remark();
        var said = remark == null ? "" : row.normalised(remark);
        boolean byOthers =
                columns.verified() != null || OTHERS.isIn(said) || (columns.byOthers() && !said.contains("自评"));
        var project = columns.project() == null
                ? null
                : row.text(nameColumn()).strip().replaceAll("\\s*\n\\s*", "");
        var kind = byOthers
                ? ReportKind.VERIFICATION
                : project == null ? ReportKind.SELF_EVALUATION : ReportKind.PROJECT_SELF_EVALUATION;
        var column = columns.department();
        var named = column == null ? Optional.<Named>empty() : Organisations.inField(row.normalised(column));
        var source = named.isEmpty() ? null : row.place(Objects.requireNonNull(column));
        return new Report(
                whole.ofRow(kind, named.map(Named::name).orElse(null), source, project),
                null,
                scores(byOthers),
                List.of(),
                withMoney ? figures() : List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<ScoreStatement> scores(boolean byOthers) {
        var scores = new ArrayList<ScoreStatement>();
        boolean alone = columns.verified() == null;
        add(scores, columns.score(), alone && byOthers ? ScoreRole.VERIFIED : ScoreRole.FORM, alone);
        add(scores, columns.verified(), ScoreRole.VERIFIED, true);
        return scores;
    }

    private void add(List<ScoreStatement> scores, @Nullable Integer column, ScoreRole role, boolean graded) {
        var number = score(column).orElse(null);
        if (column != null && number != null) {
            scores.add(new ScoreStatement(role, number, null, graded ? grade() : null, row.place(column)));
        }
    }

    private @Nullable String grade() {
        var column = columns.grade();
        return column == null || row.isBlank(column) || Filler.is(row.normalised(column))
                ? null
                : row.text(column).strip();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var heading : Heading.values()) {
            var stage = heading.stage();
            var column = columns.columns().column(heading);
            if (stage != null && column != null && row.number(column).isPresent()) {
                var number = row.number(column).get();
                Measures.figure(Subject.TOTAL, stage, number, unit(heading, column, number), null, row.place(column))
                        .ifPresent(figures::add);
            }
        }
        return figures;
    }

    private PlacedUnit unit(Heading heading, int column, PrintedNumber number) {
        if (heading == Heading.EXECUTION_RATE) {
            return FundRows.rateUnit(row, column, number);
        }
        return row.unit(column)
                .filter(unit -> unit.endsWith("元"))
                .map(unit -> PlacedUnit.beside(MentionScanner.unit(unit)))
                .or(() -> MoneyUnit.ofHeading(columns.columns().printed(heading)))
                .or(() -> money)
                .orElseGet(PlacedUnit::assumed);
    }
}
