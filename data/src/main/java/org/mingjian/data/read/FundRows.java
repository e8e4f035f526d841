package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/** Rows of budget and execution in a form (资金行): 年度资金总额, 其中：财政拨款, 基本支出 with amounts, rate and score. */
final class FundRows {

    private static final ScreenedPattern LABELLED =
            ScreenedPattern.of("(按(支出|收入)性质分:)?(其中:)?(?<name>基本支出|项目支出):(?<number>[\\d,.]+)(?<unit>万元|元)?");
    private static final ScreenedPattern SOURCE =
            ScreenedPattern.of("(按(支出|收入)性质分:)?(其中:)?(?<name>(一般公共预算|政府性基金|国有资本经营|社会保险基金|纳入专户|财政专户|其他资金|单位资金"
                    + "|事业收入|上级补助)[\\p{IsHan}()]{0,14}):(?<number>[\\d,]+(\\.\\d+)?)(万元)?");
    private static final ScreenedPattern EXPENDITURE = ScreenedPattern.of("支出项目|支出(类型|类别|性质|分类)|项目");
    private static final ScreenedPattern WEIGHT = ScreenedPattern.of("(?<points>\\d+(\\.\\d+)?)分");
    /** A rate without a percent sign and no greater than this is printed as a fraction. */
    private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

    private final ReportDraft draft;
    private final PlacedUnit money;
    private final @Nullable FiscalYear year;
    private final FundFields fields;
    private final AbsentCells absences;
    private boolean assumed;

    FundRows(ReportDraft draft, PlacedUnit money, @Nullable FiscalYear year) {
        this.draft = draft;
        this.money = money;
        this.year = year;
        this.fields = new FundFields(draft, money);
        this.absences = new AbsentCells(draft.absences);
    }

    boolean assumedUnit() {
        return assumed || fields.assumedUnit();
    }

    /** Headings with their number in the same cell or the next. */
    void readPairs(GridRow row, Columns columns) {
        fields.read(row, columns);
    }

    /** Reads the row if it is one of funds. */
    boolean read(GridRow row, Columns columns) {
        boolean labelled = readLabelled(row) || readPairsOfTwo(row);
        var label = FundLabel.of(row)
                .or(() -> FundLabel.ofNone(row, columns))
                .or(() -> columns.isFundTable() ? FundLabel.ofYear(row, year) : Optional.empty())
                .orElse(null);
        if (label == null) {
            return labelled;
        }
        boolean headed = columns.isFundTable() || (label.funding() == null && isOfExpenditure(columns));
        var found =
                headed ? FundColumns.byHeading(row, label.column(), columns) : FundColumns.byOrder(row, label.column());
        if (found.isEmpty()) {
            return labelled || (label.funding() != null && columns.isFundTable());
        }
        found.stages().forEach((column, stage) -> add(row, column, label, stage, columns));
        addAbsences(row, label, found, columns);
        if (label.isTotal()) {
            addScore(row, label.column(), found, columns);
        }
        return true;
    }

    /** The row stands beneath its headings, and some of them has no number there. */
    private void addAbsences(GridRow row, FundLabel label, FundColumns found, Columns columns) {
        boolean beneath = found.stages().entrySet().stream()
                .allMatch(entry -> columns.all().containsKey(entry.getKey())
                        && columns.all().get(entry.getKey()).stage() == entry.getValue());
        if (label.funding() != null || !beneath) {
            return;
        }
        columns.all().forEach((column, heading) -> {
            var stage = heading.stage();
            if (stage != null
                    && column > label.column()
                    && row.has(column)
                    && row.number(column).isEmpty()) {
                Measures.measure(label.subject(), stage).ifPresent(measure -> absences.add(row, column, measure));
            }
        });
    }

    /** «支出项目 | 年初预算数 | 全年预算数 | 全年执行数»: the kinds of expenditure stand where tasks or projects would. */
    static boolean isOfExpenditure(Columns columns) {
        return columns.isTaskTable() && EXPENDITURE.isWhole(MatchText.normalise(columns.printed(Heading.TASK_NAME)));
    }

    private void add(GridRow row, int column, FundLabel label, Stage stage, Columns columns) {
        boolean headed = columns.isFundTable() || isOfExpenditure(columns);
        if (stage == Stage.INITIAL_BUDGET && label.subject() != Subject.TOTAL && !headed) {
            return;
        }
        var number = row.number(column).orElseThrow();
        var unit = stage == Stage.EXECUTION_RATE ? rateUnit(row, column, number) : moneyUnit(row, column, columns);
        Measures.figure(label.subject(), stage, number, unit, null, row.place(column))
                .map(figure -> figure.fundedBy(label.funding()))
                .ifPresent(draft.figures::add);
    }

    static PlacedUnit rateUnit(GridRow row, int column, PrintedNumber number) {
        return row.unit(column).isPresent() ? PlacedUnit.beside(Unit.PERCENT) : bareRate(number);
    }

    /** The unit of a rate without a percent sign. */
    static PlacedUnit bareRate(PrintedNumber number) {
        return PlacedUnit.beside(
                number.value().compareTo(LARGEST_FRACTION) > 0
                        ? Unit.PERCENT
                        : new Unit("", Dimension.RATE, BigDecimal.ONE));
    }

    private PlacedUnit moneyUnit(GridRow row, int column, Columns columns) {
        var own = row.unit(column).filter(unit -> unit.contains("元"));
        if (own.isPresent()) {
            return PlacedUnit.beside(MentionScanner.unit(own.get()));
        }
        var heading = columns.all().get(column);
        var headed = heading == null ? Optional.<PlacedUnit>empty() : MoneyUnit.ofHeading(columns.printed(heading));
        assumed |= headed.isEmpty();
        return headed.orElse(money);
    }

    /** The execution line of the form: its weight and score, as one scored line. */
    private void addScore(GridRow row, int label, FundColumns found, Columns columns) {
        var score = number(row, found.score());
        var weight = found.weight() == null ? weightInHeading(row, found, columns) : number(row, found.weight());
        if (score.isRead() || isLeftBlank(weight, score)) {
            var rate = found.rate();
            Reading<String> actual = rate == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(rate);
            var name = row.text(label).strip();
            int at = name.isEmpty() ? Objects.requireNonNull(found.score()) : label;
            boolean named = name.codePoints().anyMatch(Character::isIdeographic) && !FundLabel.isUnit(row, at);
            draft.indicators.add(executionLine(named ? name : "预算执行率", actual, weight, score, row.place(at)));
        }
    }

    /** The row has its weight and a column for its score, and nothing stands there. */
    private static boolean isLeftBlank(Reading<PrintedNumber> weight, Reading<PrintedNumber> score) {
        return weight.isRead()
                && score instanceof Reading.Absent<PrintedNumber>(var reason, var place)
                && reason == AbsenceReason.BLANK;
    }

    static IndicatorLine executionLine(
            String name,
            Reading<String> actual,
            Reading<PrintedNumber> weight,
            Reading<PrintedNumber> score,
            SourceRef place) {
        return new IndicatorLine(
                "预算执行率",
                null,
                name,
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                "%",
                actual,
                weight,
                score,
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                place);
    }

    private static Reading<PrintedNumber> number(GridRow row, @Nullable Integer column) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(column);
    }

    /** «得分（20分*执行率）» has the weight in the heading. */
    private static Reading<PrintedNumber> weightInHeading(GridRow row, FundColumns found, Columns columns) {
        var match = WEIGHT.matcher(MatchText.normalise(columns.printed(Heading.SCORE)));
        var score = found.score();
        return match.find() && score != null
                ? Reading.of(PrintedNumber.of(match.group("points")), row.place(score))
                : Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }

    /** «基本支出总额 | 2105万元 | 项目支出总额 | 5363万元»: two names, each with its amount behind it. */
    private boolean readPairsOfTwo(GridRow row) {
        var filled = row.columns().size() < 4 ? List.<Integer>of() : filled(row);
        if (filled.size() != 4 || !row.startsHere(filled.getFirst())) {
            return false;
        }
        var basic = FundLabel.at(row, filled.get(0)).orElse(null);
        var project = FundLabel.at(row, filled.get(2)).orElse(null);
        if (basic == null
                || project == null
                || basic.subject() != Subject.BASIC
                || project.subject() != Subject.PROJECT
                || row.number(filled.get(1)).isEmpty()
                || row.number(filled.get(3)).isEmpty()) {
            return false;
        }
        add(row, filled.get(1), basic, Stage.FINAL, Columns.NONE);
        add(row, filled.get(3), project, Stage.FINAL, Columns.NONE);
        return true;
    }

    private static List<Integer> filled(GridRow row) {
        var filled = new ArrayList<Integer>();
        for (var column : row.columns()) {
            if (!row.isBlank(column)) {
                filled.add(column);
            }
        }
        return filled;
    }

    /** «其中：基本支出：4124.69», «政府性基金拨款：102.15» in one cell. */
    private boolean readLabelled(GridRow row) {
        boolean found = readSources(row);
        for (int column : row.columns()) {
            var match = row.startsHere(column) ? LABELLED.whole(row.normalised(column)) : null;
            if (match != null) {
                var number = Numbers.printed(match.group("number"), match.group("number"), false);
                var subject = match.group("name").startsWith("基本") ? Subject.BASIC : Subject.PROJECT;
                var unit = match.group("unit") == null
                        ? money
                        : PlacedUnit.beside(MentionScanner.unit(match.group("unit")));
                Measures.figure(subject, Stage.FINAL, number, unit, null, row.place(column))
                        .ifPresent(draft.figures::add);
                found = true;
            }
        }
        return found;
    }

    /** Whether a cell of a flattened form is such a name with its amount. */
    static boolean isLabelled(String cell) {
        var text = MatchText.normalise(cell);
        return text.indexOf(':') > 0 && (LABELLED.isWhole(text) || SOURCE.isWhole(text));
    }

    /** What each source gave to the year's funds, where a form lists the sources beside the purposes. */
    private boolean readSources(GridRow row) {
        boolean found = false;
        for (int column : row.columns()) {
            var match = row.startsHere(column) ? SOURCE.whole(row.normalised(column)) : null;
            if (match != null) {
                draft.figures.add(new Figure(
                        Measure.ADJUSTED_BUDGET,
                        Numbers.printed(match.group("number"), match.group("number"), false),
                        money.unit(),
                        money.place(),
                        Basis.ADJUSTED,
                        Period.CURRENT,
                        null,
                        match.group("name"),
                        null,
                        row.place(column)));
                found = true;
            }
        }
        return found;
    }
}
