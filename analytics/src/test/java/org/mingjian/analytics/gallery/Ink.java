package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** Prints figures the way an office prints them, and remembers as truth what it printed (落笔). */
final class Ink {

    private final Random random;
    private final Unit unit;
    private final boolean thousands;
    private final boolean shortened;
    private final boolean fullWidth;
    private final Set<Truth.Figure> figures = new LinkedHashSet<>();
    private final Set<BigDecimal> totals = new LinkedHashSet<>();
    private final List<Truth.Component> components = new ArrayList<>();
    private final List<Truth.Task> tasks = new ArrayList<>();
    private final List<Truth.Line> lines = new ArrayList<>();

    Ink(Random random, Unit unit) {
        this.random = random;
        this.unit = unit;
        this.thousands = random.nextBoolean();
        this.shortened = random.nextBoolean();
        this.fullWidth = random.nextInt(3) == 0;
    }

    /** One of several ways to say the same. */
    @SafeVarargs
    final <T> T pick(T... ways) {
        return ways[random.nextInt(ways.length)];
    }

    /** One of several sentences; only the one that is printed is remembered. */
    @SafeVarargs
    final String say(Supplier<String>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    Random random() {
        return random;
    }

    Unit unit() {
        return unit;
    }

    /** A figure in the unit of the table, without the unit. */
    String money(Measure measure, BigDecimal yuan) {
        return money(measure, yuan, unit);
    }

    private String money(Measure measure, BigDecimal yuan, Unit printed) {
        var value = yuan.divide(printed.factor()).setScale(2);
        figures.add(new Truth.Figure(measure, value.stripTrailingZeros(), printed));
        return digits(value);
    }

    /** A figure with its unit behind it. */
    String amount(Measure measure, BigDecimal yuan) {
        return money(measure, yuan) + unit.printed();
    }

    /** A figure nobody asks for, with its unit. */
    String plain(BigDecimal yuan) {
        return digits(yuan.divide(unit.factor()).setScale(2)) + unit.printed();
    }

    String plainDigits(BigDecimal yuan) {
        return digits(yuan.divide(unit.factor()).setScale(2));
    }

    /** A percentage with its sign. */
    String rate(Measure measure, BigDecimal percent) {
        return bareRate(measure, percent) + "%";
    }

    /** A percentage whose column says %. */
    String bareRate(Measure measure, BigDecimal percent) {
        figures.add(new Truth.Figure(measure, percent.stripTrailingZeros(), Unit.PERCENT));
        return percent.toPlainString();
    }

    /** A change in words: 下降3.20%, the truth is negative. */
    String change(Measure measure, BigDecimal percent) {
        figures.add(new Truth.Figure(measure, percent.stripTrailingZeros(), Unit.PERCENT));
        return direction(percent) + percent.abs().toPlainString() + "%";
    }

    String direction(BigDecimal change) {
        return change.signum() < 0 ? pick("下降", "降低") : pick("增长", "上升");
    }

    String count(Measure measure, int people) {
        figures.add(new Truth.Figure(measure, BigDecimal.valueOf(people).stripTrailingZeros(), Unit.count("人")));
        return String.valueOf(people);
    }

    String total(BigDecimal score) {
        totals.add(score.stripTrailingZeros());
        return points(score);
    }

    String component(String name, BigDecimal score, BigDecimal weight) {
        components.add(new Truth.Component(name, score, weight));
        return points(score);
    }

    Facts.Undertaking task(Facts.Undertaking task, boolean withExecuted) {
        tasks.add(new Truth.Task(
                task.name(),
                task.budget().divide(unit.factor()),
                withExecuted ? task.executed().divide(unit.factor()) : null));
        return task;
    }

    /** A task in a table in yuan. */
    Facts.Undertaking taskInYuan(Facts.Undertaking task) {
        tasks.add(new Truth.Task(task.name(), task.budget(), task.executed()));
        return task;
    }

    static String yuan(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString();
    }

    /** Remembers a line of a sheet that prints neither target nor what was reached. */
    MadeLine sheetLine(MadeLine line) {
        lines.add(new Truth.Line(
                line.level1(), line.level3(), null, null, null, line.weight(), line.score(), line.verified()));
        return line;
    }

    /** Remembers a scored line; a line that names a measure is a figure too. */
    MadeLine line(MadeLine line) {
        lines.add(new Truth.Line(
                line.level1().isEmpty() ? null : line.level1(),
                line.level3(),
                null,
                line.operator() + line.target(),
                line.actual(),
                line.weight(),
                line.score(),
                line.verified()));
        if (line.measure() != null) {
            figures.add(
                    new Truth.Figure(line.measure(), new BigDecimal(line.actual()).stripTrailingZeros(), Unit.PERCENT));
        }
        return line;
    }

    /** The line of the funds, which is scored like an indicator. */
    void fundLine(String name, BigDecimal weight, BigDecimal score) {
        lines.add(new Truth.Line(null, name, "预算执行率", null, null, weight, score, null));
        components.add(new Truth.Component("预算执行率", score, weight));
    }

    static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private String digits(BigDecimal value) {
        var text = shortened ? value.stripTrailingZeros().toPlainString() : value.toPlainString();
        if (thousands) {
            text = grouped(text);
        }
        return fullWidth && random.nextInt(12) == 0 ? widened(text) : text;
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        var text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    static String widened(String digits) {
        var text = new StringBuilder();
        digits.chars()
                .forEach(c -> text.append(
                        (char) (c >= '0' && c <= '9' ? c - '0' + '０' : c == '.' ? '．' : c == ',' ? '，' : c)));
        return text.toString();
    }

    /** A word with blanks in it, as typists set short headings. */
    String spaced(String word) {
        return random.nextInt(3) == 0 ? String.join(pick(" ", "　"), word.split("")) : word;
    }

    Truth truth(ReportKind kind, Facts facts, @Nullable String project) {
        return new Truth(
                kind,
                facts.department(),
                facts.region().province(),
                facts.city().equals(facts.region().province()) ? null : facts.city(),
                facts.year(),
                project,
                List.copyOf(figures),
                List.copyOf(totals),
                components,
                tasks,
                lines);
    }
}
