package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Unit;

/**
 * Rows of budget and execution in a form (资金行): 年度资金总额, 基本支出, 项目支出 with their amounts, rate and score.
 * Where no heading row tells the columns, amounts that stand side by side before a rate are read in the order all
 * known forms print them: initial, adjusted, executed.
 */
final class FundRows {

    private static final Pattern TOTAL = Pattern.compile("(年度)?(预算)?资金总额:?|部门预算总额|部门整体支出总额|总额|年度预算总额|支出总额|整体支出总额|合计");
    private static final Pattern BASIC = Pattern.compile(".{0,14}基本支出(总额)?:?");
    private static final Pattern PROJECT = Pattern.compile(".{0,14}项目支出(总额)?:?");
    private static final Pattern SOURCE = Pattern.compile("财政性?资金|其他资金|财政拨款|一般公共预算|政府性基金|专户|单位资金|上级补助|资金来源");
    private static final Pattern LABELLED =
            Pattern.compile("(其中:)?(?<name>基本支出|项目支出):(?<number>[\\d,.]+)(?<unit>万元|元)?");
    private static final Pattern WEIGHT = Pattern.compile("(?<points>\\d+(\\.\\d+)?)分");
    /** A rate without a percent sign and no greater than this is printed as a fraction. */
    private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

    private static final Set<BigDecimal> WEIGHTS = Set.of(new BigDecimal("10"), new BigDecimal("20"));

    private static final Map<Heading, Stage> STAGES = Map.of(
            Heading.INITIAL_BUDGET, Stage.INITIAL_BUDGET,
            Heading.ADJUSTED_BUDGET, Stage.BUDGET,
            Heading.EXECUTED, Stage.FINAL,
            Heading.EXECUTION_RATE, Stage.EXECUTION_RATE);

    private static final int LONGEST_PAIR = 25;

    private final ReportDraft draft;
    private final PlacedUnit money;
    private boolean assumed;

    FundRows(ReportDraft draft, PlacedUnit money) {
        this.draft = draft;
        this.money = money;
    }

    boolean assumedUnit() {
        return assumed;
    }

    /** Short cells that hold a heading and its number together. */
    void readPairs(GridRow row) {
        for (int column : row.columns()) {
            var text = MatchText.of(row.text(column));
            if (row.startsHere(column) && text.text().length() <= LONGEST_PAIR) {
                var pairs = FundPairs.read(text, money, quote -> row.place(column, quote));
                assumed |= !pairs.isEmpty();
                draft.figures.addAll(pairs);
            }
        }
    }

    /** Reads the row if it is one of funds. */
    boolean read(GridRow row, Columns columns) {
        boolean labelled = readLabelled(row);
        Integer label = label(row);
        if (label == null) {
            return labelled || isSource(row, columns);
        }
        var subject = subject(row.normalised(label));
        var stages = columns.isFundTable() ? byHeading(row, label, columns) : byOrder(row, label);
        if (stages.isEmpty()) {
            return labelled;
        }
        stages.forEach((column, stage) -> add(row, column, subject, stage, columns));
        if (subject == Subject.TOTAL) {
            addScore(row, label, columns);
        }
        return true;
    }

    /** A row of one funding source: its amounts are no figures of the whole. */
    private static boolean isSource(GridRow row, Columns columns) {
        Integer first = row.firstFilled();
        if (first == null || !SOURCE.matcher(row.normalised(first)).find()) {
            return false;
        }
        return columns.isFundTable() || !byOrder(row, first).isEmpty();
    }

    private @Nullable Integer label(GridRow row) {
        for (int column : row.columns()) {
            var text = row.normalised(column);
            if (row.startsHere(column) && subject(text) != Subject.OTHER) {
                return column;
            }
            if (row.number(column).isPresent()) {
                return null;
            }
        }
        return null;
    }

    private static Subject subject(String text) {
        if (TOTAL.matcher(text).matches()) {
            return Subject.TOTAL;
        }
        if (BASIC.matcher(text).matches()) {
            return Subject.BASIC;
        }
        return PROJECT.matcher(text).matches() ? Subject.PROJECT : Subject.OTHER;
    }

    private static Map<Integer, Stage> byHeading(GridRow row, int label, Columns columns) {
        var stages = new TreeMap<Integer, Stage>();
        columns.all().forEach((column, heading) -> {
            var stage = STAGES.get(heading);
            if (stage != null && column > label && row.number(column).isPresent()) {
                stages.put(column, stage);
            }
        });
        return stages;
    }

    /** Without a heading: two or three amounts and then a rate; or one amount with its unit beside the name. */
    private static Map<Integer, Stage> byOrder(GridRow row, int label) {
        var amounts = new ArrayList<Integer>();
        for (int column : row.columns()) {
            if (column <= label || row.isBlank(column)) {
                continue;
            }
            boolean rate =
                    Numbers.unitOfCell(row.text(column)).filter("%"::equals).isPresent();
            if (rate && amounts.size() >= 2) {
                return ordered(withoutWeight(row, amounts), column);
            }
            if (row.number(column).isEmpty()) {
                return Map.of();
            }
            amounts.add(column);
        }
        boolean single = amounts.size() == 1
                && Numbers.unitOfCell(row.text(amounts.getFirst()))
                        .filter(unit -> unit.endsWith("元"))
                        .isPresent();
        return single ? Map.of(amounts.getFirst(), Stage.FINAL) : Map.of();
    }

    /** The form of the ministry prints the weight of execution, 10 or 20 points, between the amounts and the rate. */
    private static List<Integer> withoutWeight(GridRow row, List<Integer> amounts) {
        var last = row.number(amounts.getLast()).orElseThrow().value();
        boolean weight = amounts.size() >= 3 && WEIGHTS.contains(last);
        return weight ? amounts.subList(0, amounts.size() - 1) : amounts;
    }

    private static Map<Integer, Stage> ordered(List<Integer> amounts, int rate) {
        var stages = new TreeMap<Integer, Stage>();
        int last = amounts.size() - 1;
        stages.put(amounts.get(last), Stage.FINAL);
        stages.put(amounts.get(last - 1), Stage.BUDGET);
        if (last >= 2) {
            stages.put(amounts.get(last - 2), Stage.INITIAL_BUDGET);
        }
        stages.put(rate, Stage.EXECUTION_RATE);
        return stages;
    }

    private void add(GridRow row, int column, Subject subject, Stage stage, Columns columns) {
        if (stage == Stage.INITIAL_BUDGET && subject != Subject.TOTAL && !columns.isFundTable()) {
            return;
        }
        var number = row.number(column).orElseThrow();
        var unit = stage == Stage.EXECUTION_RATE ? rateUnit(row, column, number) : moneyUnit(row, column, columns);
        Measures.figure(subject, stage, number, unit, null, row.place(column)).ifPresent(draft.figures::add);
    }

    private static PlacedUnit rateUnit(GridRow row, int column, PrintedNumber number) {
        boolean percent = Numbers.unitOfCell(row.text(column)).isPresent()
                || number.value().compareTo(LARGEST_FRACTION) > 0;
        return PlacedUnit.beside(percent ? Unit.PERCENT : new Unit("", Dimension.RATE, BigDecimal.ONE));
    }

    private PlacedUnit moneyUnit(GridRow row, int column, Columns columns) {
        var own = Numbers.unitOfCell(row.text(column)).filter(unit -> unit.contains("元"));
        if (own.isPresent()) {
            return PlacedUnit.beside(MentionScanner.unit(own.get()));
        }
        var heading = columns.all().get(column);
        var headed = heading == null ? Optional.<PlacedUnit>empty() : MoneyUnit.ofHeading(columns.printed(heading));
        assumed |= headed.isEmpty();
        return headed.orElse(money);
    }

    /** The execution line of the form: its weight and score, as one scored line. */
    private void addScore(GridRow row, int label, Columns columns) {
        var score = columns.isFundTable() ? score(row, columns) : trailing(row, 1);
        if (!score.isRead()) {
            return;
        }
        var weight = columns.isFundTable() ? weight(row, columns) : trailing(row, 2);
        var rate = columns.isFundTable() ? columns.column(Heading.EXECUTION_RATE) : null;
        draft.indicators.add(new IndicatorLine(
                "预算执行率",
                null,
                row.text(label).strip(),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                "%",
                rate == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(rate),
                weight,
                score,
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                row.place(label)));
    }

    private static Reading<PrintedNumber> score(GridRow row, Columns columns) {
        var column = columns.column(Heading.SCORE);
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(column);
    }

    private Reading<PrintedNumber> weight(GridRow row, Columns columns) {
        var column = columns.column(Heading.WEIGHT);
        if (column != null) {
            return row.readNumber(column);
        }
        var match = WEIGHT.matcher(MatchText.normalise(columns.printed(Heading.SCORE)));
        var score = columns.column(Heading.SCORE);
        return match.find() && score != null
                ? Reading.of(PrintedNumber.of(match.group("points")), row.place(score))
                : Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }

    /** The nth cell from the end that holds a number, when the row ends in weight and score. */
    private static Reading<PrintedNumber> trailing(GridRow row, int fromEnd) {
        var plain = row.columns().stream()
                .filter(column -> row.number(column).isPresent())
                .filter(column -> Numbers.unitOfCell(row.text(column)).isEmpty())
                .toList();
        var rate = row.columns().stream()
                .filter(column ->
                        Numbers.unitOfCell(row.text(column)).filter("%"::equals).isPresent())
                .findFirst();
        if (rate.isEmpty() || plain.size() < 2 || plain.get(plain.size() - 2) < rate.get()) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        return row.readNumber(plain.get(plain.size() - fromEnd));
    }

    /** «其中：基本支出：4124.69» in one cell. */
    private boolean readLabelled(GridRow row) {
        boolean found = false;
        for (int column : row.columns()) {
            var match = LABELLED.matcher(row.normalised(column));
            if (row.startsHere(column) && match.matches()) {
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
}
