package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Task;

/**
 * Compares what was read with the truth (评分): distinct values of core measures, totals, components, tasks and
 * indicator lines, each by what identifies it; beside them the identity and the details of what was found.
 */
final class Scorer {

    private static final Set<Measure> CORE = EnumSet.range(Measure.INITIAL_BUDGET, Measure.SATISFACTION_RATE);
    private static final Pattern IGNORED = Pattern.compile("[\\s“”\"'（）()：:、，,。·　]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int NAME_OF_LINE = 8;
    private static final int NAME_OF_COMPONENT = 4;

    private final List<Item> items = new ArrayList<>();

    /** A document of one report takes whatever reports were read together; of several, each by its project. */
    static List<Item> score(List<Truth> truths, List<Report> reports) {
        var scorer = new Scorer();
        var left = new ArrayList<>(reports);
        for (var truth : truths) {
            var own = truths.size() == 1 ? List.copyOf(reports) : own(truth, left);
            left.removeAll(own);
            scorer.score(truth, own);
        }
        if (!left.isEmpty()) {
            scorer.score(nothing(), left);
        }
        return scorer.items;
    }

    private static Truth nothing() {
        return new Truth(null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Report> own(Truth truth, List<Report> reports) {
        return reports.stream()
                .filter(report -> report.identity().kind() == truth.kind()
                        && isNamed(truth.project(), report.identity().project()))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** A code before the name is part of the name as printed. */
    private static boolean isNamed(@Nullable String wanted, @Nullable String read) {
        return wanted == null ? read == null : read != null && plain(read).contains(plain(wanted));
    }

    private void score(Truth truth, List<Report> reports) {
        identity(truth, reports);
        figures(truth, reports);
        compare(
                Item.Category.TOTAL,
                truth.totals().stream().map(Scorer::number).toList(),
                reports.stream()
                        .flatMap(report -> report.scores().stream())
                        .map(score -> number(score.score().value()))
                        .toList());
        compare(
                Item.Category.COMPONENT,
                truth.components().stream()
                        .map(part -> component(part.name(), part.score(), part.weight()))
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.components().stream())
                        .map(Scorer::component)
                        .toList());
        compare(
                Item.Category.TASK,
                truth.tasks().stream()
                        .map(task -> number(task.budget()) + " → " + number(task.executed()))
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.tasks().stream())
                        .map(Scorer::task)
                        .toList());
        lines(truth, reports);
    }

    private void identity(Truth truth, List<Report> reports) {
        var read = reports.isEmpty() ? null : reports.getFirst().identity();
        identity("kind", truth.kind(), read == null ? null : read.kind());
        identity("department", truth.department(), read == null ? null : read.department());
        identity("province", truth.province(), read == null ? null : read.province());
        identity("city", truth.city(), read == null ? null : read.city());
        var year = read == null || read.fiscalYear() == null
                ? null
                : read.fiscalYear().value();
        identity("year", truth.year(), year);
        if (truth.project() != null) {
            boolean same = read != null && isNamed(truth.project(), read.project());
            identity("project", truth.project(), same ? truth.project() : read == null ? null : read.project());
        }
    }

    private void identity(String what, @Nullable Object wanted, @Nullable Object read) {
        if (wanted == null) {
            return;
        }
        boolean same = read != null && plain(wanted.toString()).equals(plain(read.toString()));
        add(Item.Category.IDENTITY, what, wanted.toString(), same ? Item.State.READ : Item.State.MISSED);
        if (!same && read != null) {
            add(Item.Category.IDENTITY, what, read.toString(), Item.State.EXTRA);
        }
    }

    private void figures(Truth truth, List<Report> reports) {
        var wanted = new LinkedHashMap<String, Truth.Figure>();
        truth.figures().stream()
                .filter(figure -> CORE.contains(figure.measure()))
                .forEach(figure -> wanted.put(key(figure.measure(), figure.value()), figure));
        var read = new LinkedHashMap<String, List<Figure>>();
        reports.stream()
                .flatMap(report -> report.figures().stream())
                .filter(figure -> CORE.contains(figure.measure())
                        && figure.wireName().equals(figure.measure().wireName()))
                .forEach(figure -> read.computeIfAbsent(
                                key(figure.measure(), figure.number().value()), key -> new ArrayList<>())
                        .add(figure));
        wanted.forEach((key, figure) -> {
            var label = figure.measure().wireName();
            var found = read.getOrDefault(key, List.of());
            add(
                    Item.Category.FIGURE,
                    label,
                    number(figure.value()),
                    found.isEmpty() ? Item.State.MISSED : Item.State.READ);
            if (!found.isEmpty() && figure.unit() != null) {
                boolean same = found.stream().anyMatch(one -> sameFactor(figure, one));
                detail("unit", label + " " + figure.unit().printed(), same);
            }
        });
        read.forEach((key, found) -> {
            if (!wanted.containsKey(key)) {
                var one = found.getFirst();
                add(
                        Item.Category.FIGURE,
                        one.measure().wireName(),
                        number(one.number().value()) + " ← "
                                + one.source().quote().strip(),
                        Item.State.EXTRA);
            }
        });
    }

    private static boolean sameFactor(Truth.Figure wanted, Figure read) {
        var factor = wanted.unit() == null ? null : wanted.unit().factor();
        return factor == null
                || read.unit().factor() != null && factor.compareTo(read.unit().factor()) == 0;
    }

    private void lines(Truth truth, List<Report> reports) {
        var wanted = new LinkedHashMap<String, Truth.Line>();
        var aliases = new LinkedHashMap<String, String>();
        truth.lines().stream().filter(Truth.Line::isClear).forEach(line -> {
            var key = key(line.level3(), line.weight(), line.score());
            wanted.put(key, line);
            if (line.alias() != null) {
                aliases.put(key(line.alias(), line.weight(), line.score()), key);
            }
        });
        var read = new LinkedHashMap<String, IndicatorLine>();
        reports.stream().flatMap(report -> report.indicators().stream()).forEach(line -> {
            var key = key(line.level3(), value(line.weight()), value(line.score()));
            read.putIfAbsent(wanted.containsKey(key) ? key : aliases.getOrDefault(key, key), line);
        });
        wanted.forEach((key, line) -> {
            var found = read.get(key);
            add(Item.Category.INDICATOR, "line", key, found == null ? Item.State.MISSED : Item.State.READ);
            if (found != null) {
                details(line, found);
            }
        });
        read.forEach((key, line) -> {
            if (!wanted.containsKey(key) && !isUnclear(truth, line)) {
                add(Item.Category.INDICATOR, "line", key, Item.State.EXTRA);
            }
        });
    }

    /** Lines of which the page shows a part only are neither asked for nor held against the reader. */
    private static boolean isUnclear(Truth truth, IndicatorLine read) {
        var name = first(plain(read.level3()), NAME_OF_LINE);
        var score = number(value(read.score()));
        return truth.lines().stream()
                .filter(line -> !line.isClear())
                .anyMatch(line -> !line.level3().isEmpty()
                                && first(plain(line.level3()), NAME_OF_LINE).equals(name)
                        || truth.kind() == ReportKind.VERIFICATION
                                && number(line.score()).equals(score));
    }

    private void details(Truth.Line wanted, IndicatorLine read) {
        if (wanted.level1() != null) {
            boolean same = read.level1() != null && plain(read.level1()).startsWith(plain(wanted.level1()));
            detail("level1", "%s：%s，读作 %s".formatted(wanted.level3(), wanted.level1(), read.level1()), same);
        }
        detail("target", wanted.level3(), wanted.target(), read.target());
        detail("actual", wanted.level3(), wanted.actual(), read.actual());
        if (wanted.verified() != null) {
            var score = value(read.verifiedScore());
            detail(
                    "verified",
                    "%s：%s，读作 %s".formatted(wanted.level3(), number(wanted.verified()), number(score)),
                    Objects.equals(number(wanted.verified()), number(score)));
        }
    }

    /** Figures must be the same; words must be in the cell. */
    private void detail(String label, String name, @Nullable String wanted, Reading<String> reading) {
        if (wanted == null) {
            return;
        }
        var read = reading.toOptional().orElse("");
        boolean same = NUMBER.matcher(wanted).find()
                ? numbers(wanted).equals(numbers(read))
                : plain(read).contains(plain(wanted));
        detail(label, "%s：%s，读作 %s".formatted(name, wanted, read), same);
    }

    private void detail(String label, String text, boolean same) {
        add(Item.Category.DETAIL, label, text, same ? Item.State.READ : Item.State.MISSED);
    }

    private void compare(Item.Category category, List<String> wanted, List<String> read) {
        var truth = new LinkedHashSet<>(wanted);
        var found = new LinkedHashSet<>(read);
        var label = category.name().toLowerCase(java.util.Locale.ROOT);
        truth.forEach(one -> add(category, label, one, found.contains(one) ? Item.State.READ : Item.State.MISSED));
        found.stream().filter(one -> !truth.contains(one)).forEach(one -> add(category, label, one, Item.State.EXTRA));
    }

    private void add(Item.Category category, String label, String text, Item.State state) {
        items.add(new Item(category, label, text, state));
    }

    private static String key(Measure measure, BigDecimal value) {
        return measure.wireName() + " " + number(value);
    }

    private static String key(String name, @Nullable BigDecimal weight, @Nullable BigDecimal score) {
        return "%s %s/%s".formatted(first(plain(name), NAME_OF_LINE), number(score), number(weight));
    }

    private static String component(ComponentScore component) {
        return component(component.name(), value(component.score()), value(component.weight()));
    }

    private static String component(String name, @Nullable BigDecimal score, @Nullable BigDecimal weight) {
        return "%s %s/%s".formatted(first(plain(name), NAME_OF_COMPONENT), number(score), number(weight));
    }

    private static String task(Task task) {
        return number(value(task.budget())) + " → " + number(value(task.executed()));
    }

    private static @Nullable BigDecimal value(Reading<PrintedNumber> reading) {
        return Optional.of(reading)
                .flatMap(Reading::toOptional)
                .map(PrintedNumber::value)
                .orElse(null);
    }

    static String number(@Nullable BigDecimal value) {
        return value == null ? "空" : value.stripTrailingZeros().toPlainString();
    }

    static String plain(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static Set<String> numbers(String text) {
        var found = new LinkedHashSet<String>();
        var matcher =
                NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
        while (matcher.find()) {
            found.add(number(new BigDecimal(matcher.group())));
        }
        return found;
    }

    private static String first(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }
}
