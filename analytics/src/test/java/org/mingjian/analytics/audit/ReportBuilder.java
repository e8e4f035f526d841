package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** Builds small reports for rule tests: money in 万元, a new paragraph or table row by {@link #block} and {@link #row}. */
public final class ReportBuilder {

    private static final RuleBook RULE_BOOK = RuleBook.builtIn();

    private final List<ScoreStatement> scores = new ArrayList<>();
    private final List<ComponentScore> components = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<IndicatorLine> indicators = new ArrayList<>();
    private final List<NarrativeStatement> statements = new ArrayList<>();
    private ReportKind kind = ReportKind.SELF_EVALUATION;
    private @Nullable String form;
    private @Nullable Basis basis;
    private @Nullable Scope scope;
    private @Nullable String funding;
    private UnitPlace unitPlace = UnitPlace.CELL;
    private int block = 1;
    private @Nullable Integer row;
    private int column;
    private int year = 2021;
    private String department = "某某市商务局";
    private final List<List<ReportBuilder>> past = new ArrayList<>();
    private final List<ReportBuilder> twins = new ArrayList<>();
    private final List<ReportBuilder> alike = new ArrayList<>();
    private List<NarrativeStatement> text = List.of();
    private final List<ReportBuilder> sameYear = new ArrayList<>();

    public static ReportBuilder report() {
        return new ReportBuilder();
    }

    public ReportBuilder kind(ReportKind newKind) {
        kind = newKind;
        return this;
    }

    public ReportBuilder year(int fiscalYear) {
        year = fiscalYear;
        return this;
    }

    public ReportBuilder department(String name) {
        department = name;
        return this;
    }

    /** Another report of the same department and year, such as a verification or a table of the bureau's. */
    public ReportBuilder beside(ReportBuilder other) {
        sameYear.add(other);
        return this;
    }

    /** The reports of the year before the earliest told so far, several where departments were merged. */
    public ReportBuilder after(ReportBuilder... reports) {
        past.add(List.of(reports));
        return this;
    }

    /** A report of another department with a form filled in alike. */
    public ReportBuilder twin(ReportBuilder other) {
        twins.add(other);
        return this;
    }

    /** The paragraphs of the report, one a line. */
    public ReportBuilder text(String lines) {
        text = TextExamples.paragraphs(lines);
        return this;
    }

    /** A report whose text is much alike. */
    public ReportBuilder alike(ReportBuilder other) {
        alike.add(other);
        return this;
    }

    public ReportBuilder form(String key) {
        form = key;
        return this;
    }

    /** What follows stands in this paragraph. */
    public ReportBuilder block(int number) {
        block = number;
        row = null;
        return this;
    }

    /** What follows stands in this row of the block's table. */
    public ReportBuilder row(int number) {
        row = number;
        return this;
    }

    public ReportBuilder basis(@Nullable Basis newBasis) {
        basis = newBasis;
        return this;
    }

    public ReportBuilder scope(@Nullable Scope newScope) {
        scope = newScope;
        return this;
    }

    /** What follows is one funding source's. */
    public ReportBuilder funding(@Nullable String source) {
        funding = source;
        return this;
    }

    /** The unit of what follows stands nowhere near. */
    public ReportBuilder assumingUnits() {
        unitPlace = UnitPlace.ASSUMED;
        return this;
    }

    public ReportBuilder total(ScoreRole role, String score) {
        scores.add(new ScoreStatement(role, PrintedNumber.of(score), null, null, place(score + "分")));
        return this;
    }

    public ReportBuilder graded(String score, String grade) {
        scores.add(new ScoreStatement(ScoreRole.FORM, PrintedNumber.of(score), null, grade, place(score + "分")));
        return this;
    }

    public ReportBuilder part(String name, @Nullable String score, @Nullable String weight) {
        components.add(new ComponentScore(name, number(score), number(weight), place(name)));
        return this;
    }

    public ReportBuilder money(Measure measure, String amount) {
        return figure(measure, amount, Unit.TEN_THOUSAND_YUAN);
    }

    public ReportBuilder rate(Measure measure, String percent) {
        return figure(measure, percent, Unit.PERCENT);
    }

    public ReportBuilder count(Measure measure, String number) {
        return figure(measure, number, Unit.count("人"));
    }

    public ReportBuilder figure(Measure measure, String number, Unit unit) {
        var place = place(number + unit.printed());
        figures.add(new Figure(
                measure,
                PrintedNumber.of(number),
                unit,
                unitPlace,
                basis,
                Period.CURRENT,
                scope,
                funding,
                null,
                place));
        return this;
    }

    public ReportBuilder task(String name, @Nullable String budget, @Nullable String executed, @Nullable String rate) {
        tasks.add(new Task(name, number(budget), number(executed), number(rate), Unit.TEN_THOUSAND_YUAN, place(name)));
        return this;
    }

    public ReportBuilder line(
            String name,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score) {
        return line("产出指标", name, target, actual, weight, score, null);
    }

    public ReportBuilder line(
            String level1,
            String name,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score,
            @Nullable String reason) {
        indicators.add(new IndicatorLine(
                level1,
                null,
                name,
                words(target),
                null,
                words(actual),
                number(weight),
                number(score),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                words(reason),
                place(name)));
        return this;
    }

    /** A line of a verification that prints the claimed score and its own. */
    public ReportBuilder verifiedLine(String name, String weight, String score, String verified) {
        indicators.add(new IndicatorLine(
                "产出指标",
                null,
                name,
                words("1"),
                null,
                words("1"),
                number(weight),
                number(score),
                number(verified),
                words(null),
                place(name)));
        return this;
    }

    /** A line of a form that has no column of reasons. */
    public ReportBuilder lineWithoutReasons(String name, String target, String actual, String weight, String score) {
        indicators.add(new IndicatorLine(
                "产出指标",
                null,
                name,
                words(target),
                null,
                words(actual),
                number(weight),
                number(score),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                place(name)));
        return this;
    }

    /** A line with a level 2 and a unit of measure, full marks of 10 and its target reached. */
    public ReportBuilder fullLine(@Nullable String level2, String name, String unit, String value) {
        indicators.add(new IndicatorLine(
                "产出指标",
                level2,
                name,
                words(value),
                unit,
                words(value),
                number("10"),
                number("10"),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                words(null),
                place(name)));
        return this;
    }

    public ReportBuilder says(String sentence) {
        statements.add(new NarrativeStatement(sentence, place(sentence)));
        return this;
    }

    public Report build() {
        var identity = new ReportIdentity(kind, department, null, null, null, null, null, new FiscalYear(year), null);
        return new Report(identity, form, scores, components, figures, tasks, indicators, statements);
    }

    Case asCase() {
        var report = build();
        return new Case(
                report,
                form == null ? null : RULE_BOOK.form(form).orElse(null),
                RULE_BOOK.thresholds(RuleQuery.of(report)),
                history());
    }

    /** Each year before is one less than the one after it, unless it says its own. */
    History history() {
        var years = new ArrayList<PastYear>();
        for (int back = 0; back < past.size(); back++) {
            int thatYear = year - back - 1;
            years.add(PastYear.of(past.get(back).stream()
                    .map(other -> new OtherReport(
                            other.department + thatYear, other.year(thatYear).build()))
                    .toList()));
        }
        return new History(
                years,
                sameYear.stream()
                        .map(other -> new OtherReport(other.kind.name(), other.build()))
                        .toList(),
                twins.stream().map(ReportBuilder::asOther).toList(),
                text,
                alike.stream()
                        .map(other -> new History.OtherText(other.asOther(), other.text))
                        .toList(),
                0,
                Map.of());
    }

    private OtherReport asOther() {
        return new OtherReport(department + year, build());
    }

    private Reading<PrintedNumber> number(@Nullable String digits) {
        return digits == null
                ? Reading.absent(AbsenceReason.BLANK)
                : Reading.of(PrintedNumber.of(digits), place(digits));
    }

    private Reading<String> words(@Nullable String printed) {
        return printed == null ? Reading.absent(AbsenceReason.BLANK) : Reading.of(printed, place(printed));
    }

    private SourceRef place(String quote) {
        return row == null
                ? SourceRef.paragraph(null, block, quote)
                : SourceRef.cell(null, block, row, ++column, quote);
    }
}
