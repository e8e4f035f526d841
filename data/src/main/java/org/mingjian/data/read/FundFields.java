package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The fund line as fields (资金栏): a heading with its number in the same cell, 全年预算数(A) 20, or in the next cell,
 * 预算数 | 6.84; weight and score of execution stand among them.
 */
final class FundFields {

    /** A heading with its number behind it in one cell. */
    record Inline(Heading heading, PrintedNumber number, boolean percent) {}

    private record Field(int column, Heading heading, PrintedNumber number, boolean percent, boolean inline) {}

    private static final ScreenedPattern INLINE = ScreenedPattern.of(
            "((项目)?资金(情况)?(\\(万?元\\))?:)?(?<key>[\\p{IsHan}()A-Z/%×*0-9]*?[\\p{IsHan})])[AB]?[::]?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>%|分|万元|元)?");
    private static final Set<Heading> INDICATORS =
            EnumSet.of(Heading.LEVEL1, Heading.LEVEL2, Heading.LEVEL3, Heading.INDICATOR);
    private static final ScreenedPattern BROKEN = ScreenedPattern.of("\\d[\\d.,]*[.,][\\d.,]*\\d");
    private static final ScreenedPattern WEIGHT_IN_WORDS = ScreenedPattern.of("\\((?<points>\\d+)分?([*×xX]|\\))");
    /** No form gives more of its points for execution: what is above is the form's total. */
    private static final BigDecimal MOST_OF_EXECUTION = new BigDecimal("50");

    private static final int LONGEST = 25;
    private static final int FEWEST = 2;

    private final ReportDraft draft;
    private final PlacedUnit money;
    private boolean assumed;

    FundFields(ReportDraft draft, PlacedUnit money) {
        this.draft = draft;
        this.money = money;
    }

    boolean assumedUnit() {
        return assumed;
    }

    void read(GridRow row, Columns columns) {
        if (holdsProse(row)) {
            return;
        }
        var fields = fields(row, columns);
        if (fields.isEmpty()) {
            return;
        }
        long amounts =
                fields.stream().filter(field -> field.heading().stage() != null).count();
        boolean scored = amounts >= 1
                && fields.stream().allMatch(Field::inline)
                && fields.stream().anyMatch(field -> field.heading() == Heading.SCORE);
        if (amounts >= FEWEST || scored || amounts > 0 && broken(row)) {
            fields.forEach(field -> figure(row, field));
            rateByHeading(row, columns, fields);
            score(row, fields);
        } else if (!columns.isKnown()) {
            fields.stream().filter(Field::inline).forEach(field -> figure(row, field));
        }
    }

    /** Whether another field of the line holds a number whose separators make no sense; a problem says so. */
    private boolean broken(GridRow row) {
        boolean found = false;
        var columns = row.columns();
        for (int at = 0; at + 1 < columns.size(); at++) {
            int next = columns.get(at + 1);
            boolean field = row.heading(columns.get(at))
                    .filter(heading -> heading.stage() != null || heading == Heading.AVAILABLE)
                    .isPresent();
            if (field && row.number(next).isEmpty() && BROKEN.isWhole(row.normalised(next))) {
                draft.problems.add(new Problem(
                        ProblemCode.NUMBER_UNREADABLE,
                        "数字“%s”的分隔符有误，不能确定是多少，没有读取，请核对原表。"
                                .formatted(row.text(next).strip()),
                        row.place(next)));
                found = true;
            }
        }
        return found;
    }

    /** A line of a score sheet says how it is scored; its weights stand behind names that are headings elsewhere. */
    private static boolean holdsProse(GridRow row) {
        for (int column : row.columns()) {
            var text = row.text(column);
            if (text.length() > LONGEST / 2 && text.indexOf('。') > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Field> fields(GridRow row, Columns headings) {
        var fields = new ArrayList<Field>();
        var columns = row.columns();
        for (int at = 0; at < columns.size(); at++) {
            int column = columns.get(at);
            if (!row.startsHere(column) || row.normalised(column).length() > LONGEST) {
                continue;
            }
            var inline = row.inline(column).orElse(null);
            if (inline != null) {
                fields.add(new Field(column, inline.heading(), inline.number(), inline.percent(), true));
            } else if (at + 1 < columns.size() && !isIndicator(column, headings)) {
                nextCell(row, column, columns.get(at + 1)).ifPresent(fields::add);
            }
        }
        return fields;
    }

    /** An indicator may be called what a heading is called (支出完成率); the number behind it is its weight. */
    private static boolean isIndicator(int column, Columns headings) {
        var heading = headings.all().get(column);
        return headings.isIndicatorTable() && heading != null && INDICATORS.contains(heading);
    }

    /** Whether a cell is a heading with its number behind it. */
    static boolean isInline(GridRow row, int column) {
        return row.inline(column).isPresent();
    }

    /** What a cell made ready for matching says so. */
    static Optional<Inline> inline(MatchText text) {
        var match = INLINE.whole(text.text());
        if (match == null) {
            return Optional.empty();
        }
        var raw = text.quote(match.start("digits"), match.end("digits"));
        var digits = match.group("digits");
        boolean percent = "%".equals(match.group("unit"));
        return Heading.of(match.group("key"))
                .map(heading -> new Inline(heading, Numbers.printed(raw, digits, false), percent));
    }

    private static Optional<Field> nextCell(GridRow row, int column, int next) {
        return row.heading(column)
                .filter(FundFields::isOfLine)
                .filter(heading -> !isInline(row, next))
                .flatMap(heading -> row.number(next)
                        .map(number -> new Field(next, heading, number, "%".equals(unitOf(row, next)), false)));
    }

    private static boolean isOfLine(Heading heading) {
        return heading.stage() != null || heading == Heading.SCORE || heading == Heading.WEIGHT;
    }

    /** Whether a row tells budget and execution field by field, so that a score among them is theirs. */
    static boolean isLine(GridRow row) {
        return fields(row, Columns.NONE).stream()
                        .filter(field -> field.heading().stage() != null)
                        .count()
                >= FEWEST;
    }

    private static String unitOf(GridRow row, int column) {
        return row.unit(column).orElse("");
    }

    private void figure(GridRow row, Field field) {
        var stage = field.heading().stage();
        if (stage == null || field.percent() != (stage == Stage.EXECUTION_RATE) && !isBareRate(field, stage)) {
            return;
        }
        var unit = stage == Stage.EXECUTION_RATE ? rateUnit(field) : moneyUnit(row, field.column());
        Measures.figure(Subject.TOTAL, stage, field.number(), unit, null, row.place(field.column()))
                .ifPresent(draft.figures::add);
    }

    private static boolean isBareRate(Field field, Stage stage) {
        return stage == Stage.EXECUTION_RATE && field.number().value().compareTo(BigDecimal.valueOf(150)) <= 0;
    }

    private static PlacedUnit rateUnit(Field field) {
        return field.percent() ? PlacedUnit.beside(Unit.PERCENT) : FundRows.bareRate(field.number());
    }

    private PlacedUnit moneyUnit(GridRow row, int column) {
        var match = MatchText.normalise(row.text(column));
        if (match.endsWith("万元")) {
            return PlacedUnit.beside(Unit.TEN_THOUSAND_YUAN);
        }
        if (match.endsWith("元")) {
            return PlacedUnit.beside(Unit.YUAN);
        }
        assumed = true;
        return money;
    }

    /** The rate of such a row may stand under a heading of its own. */
    private void rateByHeading(GridRow row, Columns columns, List<Field> fields) {
        Integer rate = columns.column(Heading.EXECUTION_RATE);
        boolean told = fields.stream().anyMatch(field -> field.heading() == Heading.EXECUTION_RATE);
        if (told || rate == null || row.number(rate).isEmpty()) {
            return;
        }
        var number = row.number(rate).orElseThrow();
        Measures.figure(
                        Subject.TOTAL,
                        Stage.EXECUTION_RATE,
                        number,
                        FundRows.rateUnit(row, rate, number),
                        null,
                        row.place(rate))
                .ifPresent(draft.figures::add);
    }

    private void score(GridRow row, List<Field> fields) {
        var byHeading = new TreeMap<Heading, Field>();
        fields.forEach(field -> byHeading.putIfAbsent(field.heading(), field));
        var score = byHeading.get(Heading.SCORE);
        if (score == null) {
            return;
        }
        var field = byHeading.get(Heading.WEIGHT);
        var weight = field == null ? weightInWords(row) : Reading.of(field.number(), row.place(field.column()));
        if (!weight.isRead() && score.number().value().compareTo(MOST_OF_EXECUTION) > 0) {
            return;
        }
        var rate = byHeading.get(Heading.EXECUTION_RATE);
        Reading<String> actual = rate == null
                ? Reading.absent(AbsenceReason.NOT_DISCLOSED)
                : Reading.of(withSign(rate.number().raw()), row.place(rate.column()));
        draft.indicators.add(FundRows.executionLine(
                "预算执行率",
                actual,
                weight,
                Reading.of(score.number(), row.place(score.column())),
                row.place(fields.getFirst().column())));
    }

    private static String withSign(String rate) {
        return rate.endsWith("%") || rate.endsWith("％") ? rate : rate + "%";
    }

    /** «预算执行情况（20分）» or «得分（20分*执行率）» tells the weight among its words. */
    private static Reading<PrintedNumber> weightInWords(GridRow row) {
        for (int column : row.columns()) {
            var match = WEIGHT_IN_WORDS.matcher(row.normalised(column));
            if (match.find()) {
                return Reading.of(PrintedNumber.of(match.group("points")), row.place(column));
            }
        }
        return Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }
}
