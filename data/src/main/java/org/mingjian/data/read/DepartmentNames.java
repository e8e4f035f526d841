package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.read.IdentityFields.Field;
import org.mingjian.data.read.IdentityFields.Label;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Finds whose report it is (部门名称): from the form's own fields, from the title, from running text, from who published
 * it. On a project's form the unit that carries it out goes before the department it belongs to.
 *
 * @see "Decision 0074"
 */
final class DepartmentNames {

    /** A name and where it stands; the place is absent where only the file's name says it. */
    record Name(String text, @Nullable SourceRef source) {

        boolean hasPlace() {
            return Organisations.hasPlace(text);
        }
    }

    private static final int FIRST_LINES = 12;
    private static final int LAST_LINES = 12;
    private static final int LONGEST_FIRST_LINE = 30;
    private static final ScreenedPattern MADE_BY = ScreenedPattern.of("^\\(?(?:监?制|印制|印发|批复)");
    private static final ScreenedPattern CALLED = ScreenedPattern.of("\\(以下(?:统一)?(?:简)?称");
    private static final Pattern TITLES_OF_OTHERS = Pattern.compile("《[^》]*》");
    /** Who prints what all departments of an unnamed place report. */
    private static final ScreenedPattern PUBLISHES_FOR_ALL = ScreenedPattern.of("[省市县区州旗]?(财政局|人民政府|政府)(办公室)?");

    private static final ScreenedPattern DATE = ScreenedPattern.of(
            "(20\\d{2}|二[〇零O○]\\p{IsHan}{2})年(\\d{1,2}|\\p{IsHan}{1,2})月((\\d{1,2}|\\p{IsHan}{1,3})日)?");

    private final List<PrintedLine> lines;
    private final List<Name> titles = new ArrayList<>();
    private final List<Field> fields;
    private final Optional<Name> headed;

    DepartmentNames(List<Block> blocks, TableRows tables, ReportKind kind) {
        this(
                PrintedLine.running(blocks, tables),
                IdentityFields.of(blocks, tables),
                HeadedNames.of(blocks, tables),
                kind);
    }

    private DepartmentNames(List<PrintedLine> lines, List<Field> fields, Optional<Name> headed, ReportKind kind) {
        this.lines = lines;
        this.fields = fields;
        this.headed = headed;
        for (int at = 0; at < Math.min(FIRST_LINES, lines.size()); at++) {
            int current = at;
            title(lines.get(at), kind == ReportKind.VERIFICATION)
                    .or(() -> overTwoLines(current))
                    .ifPresent(titles::add);
        }
    }

    /** The same page, read as one of another kind of report. */
    DepartmentNames as(ReportKind kind) {
        return new DepartmentNames(lines, fields, headed, kind);
    }

    List<Field> fields() {
        return fields;
    }

    /** What the page says of whose report it is, best first. */
    Optional<Name> find(ReportKind kind) {
        boolean project = kind == ReportKind.PROJECT_SELF_EVALUATION || isReviewOfProject(kind);
        var found = project ? ofProject() : reviewed(kind).or(this::ofDepartment);
        return found.or(() -> project ? carriedOut() : Optional.empty())
                .or(this::fromText)
                .map(this::withItsPlace);
    }

    /** The finance bureau whose sheet it is reviews the project of the unit that carries it out. */
    private boolean isReviewOfProject(ReportKind kind) {
        return kind == ReportKind.VERIFICATION
                && !named(Label.IMPLEMENTING).isEmpty()
                && titles.stream().anyMatch(title -> title.text().endsWith("财政局"));
    }

    /** A review that bears the finance bureau's name is of the body it says it reviews: «对某某局2023年度…开展再评价». */
    private Optional<Name> reviewed(ReportKind kind) {
        boolean bureau = kind == ReportKind.VERIFICATION
                && titles.stream().anyMatch(title -> title.text().endsWith("财政局"));
        return !bureau
                ? Optional.empty()
                : lines.stream()
                        .limit(FIRST_LINES)
                        .flatMap(line -> ReviewedBody.of(line).stream())
                        .findFirst();
    }

    private Optional<Name> carriedOut() {
        return lines.stream()
                .flatMap(line -> ReviewedBody.carriedOut(line).stream())
                .findFirst();
    }

    private Optional<Name> ofProject() {
        return first(
                implementing(),
                Optional.of(named(Label.UNIT)),
                Optional.of(titles),
                Optional.of(named(Label.SUPERVISING)));
    }

    private Optional<Name> ofDepartment() {
        var placed = named(Label.UNIT).stream().filter(Name::hasPlace).toList();
        return first(
                Optional.of(placed),
                Optional.of(titles),
                Optional.of(named(Label.UNIT)),
                Optional.of(named(Label.SUPERVISING)),
                implementing());
    }

    @SafeVarargs
    private static Optional<Name> first(Optional<List<Name>>... sources) {
        return Stream.of(sources)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .findFirst();
    }

    /** A branch without a place of its own is named with the department it belongs to. */
    private Optional<List<Name>> implementing() {
        var units = named(Label.IMPLEMENTING);
        var above = named(Label.SUPERVISING);
        return Optional.of(units.stream()
                .map(unit -> Branches.isBranch(unit.text()) && !unit.hasPlace() && !above.isEmpty()
                        ? new Name(above.getFirst().text() + unit.text(), unit.source())
                        : unit)
                .toList());
    }

    /** The bodies the fields of a kind name. */
    List<Name> named(Label label) {
        return fields.stream()
                .filter(field -> field.label() == label)
                .flatMap(field -> Organisations.inField(field.value())
                        .map(named -> new Name(
                                named.name(),
                                field.line().place(field.start() + named.start(), field.start() + named.end())))
                        .stream())
                .toList();
    }

    List<Name> titles() {
        return titles;
    }

    private static Optional<Name> title(PrintedLine line, boolean addresseeToo) {
        var text = line.text();
        return Organisations.atStart(text)
                .filter(named -> !MADE_BY.isIn(text.substring(named.end())))
                .filter(named -> addresseeToo || !text.substring(named.end()).equals(":"))
                .map(named -> new Name(named.name(), line.place(named.start(), named.end())));
    }

    /** A long name that begins with its place and goes on in the next line; its source is the first of them. */
    private Optional<Name> overTwoLines(int at) {
        var text = lines.get(at).text();
        if (at + 1 == lines.size() || text.length() > LONGEST_FIRST_LINE || !Organisations.hasPlace(text)) {
            return Optional.empty();
        }
        return Organisations.atStart(text + lines.get(at + 1).text())
                .filter(named -> named.start() < text.length() && named.end() > text.length())
                .map(named -> new Name(named.name(), lines.get(at).place(named.start(), text.length())));
    }

    private Optional<Name> fromText() {
        return introduced()
                .or(() -> headed)
                .or(() -> mostOftenNamed().or(this::signed).or(this::publisher).map(name -> Branches.in(lines, name)));
    }

    private Optional<Name> publisher() {
        return named(Label.PUBLISHER).stream()
                .filter(name -> name.hasPlace() || !PUBLISHES_FOR_ALL.isWhole(name.text()))
                .findFirst();
    }

    /** 某某局（以下简称…）. */
    private Optional<Name> introduced() {
        for (var line : lines) {
            var called = CALLED.matcher(line.text());
            while (called.find()) {
                var before = Organisations.withPlace(line.text().substring(0, called.start()));
                if (!before.isEmpty() && before.getLast().end() == called.start()) {
                    return Optional.of(name(line, before.getLast()));
                }
            }
        }
        return Optional.empty();
    }

    /** A body named twice or more with its place, the finance bureau only where it is alone. */
    private Optional<Name> mostOftenNamed() {
        var first = new HashMap<String, Name>();
        var counts = new HashMap<String, Integer>();
        forEachMention((line, named) -> {
            first.putIfAbsent(named.name(), name(line, named));
            counts.merge(named.name(), 1, Integer::sum);
        });
        return lines.stream()
                .flatMap(line -> mentions(line).stream())
                .map(Organisations.Named::name)
                .distinct()
                .filter(name -> counts.getOrDefault(name, 0) > 1)
                .max((one, other) -> weight(one, counts) - weight(other, counts))
                .map(first::get);
    }

    private static int weight(String name, HashMap<String, Integer> counts) {
        return name.endsWith("财政局") || name.endsWith("人民政府") ? 1 : 1 + counts.getOrDefault(name, 0);
    }

    private interface MentionListener {
        void accept(PrintedLine line, Organisations.Named named);
    }

    private void forEachMention(MentionListener listener) {
        lines.forEach(line -> mentions(line).forEach(named -> listener.accept(line, named)));
    }

    /** Titles of other documents are blanked out, so that positions stay. */
    private static List<Organisations.Named> mentions(PrintedLine line) {
        var own = TITLES_OF_OTHERS.matcher(line.text()).replaceAll(match -> "，"
                .repeat(match.group().length()));
        return Organisations.withPlace(own);
    }

    /** A line near the end that is nothing but a body's name, with its place or with a date beneath it. */
    private Optional<Name> signed() {
        for (int at = lines.size() - 1; at >= Math.max(0, lines.size() - LAST_LINES); at--) {
            var line = lines.get(at);
            var named = Organisations.inField(line.text())
                    .filter(found -> found.end() == line.text().length())
                    .orElse(null);
            boolean dated =
                    at + 1 < lines.size() && DATE.isWhole(lines.get(at + 1).text());
            if (named != null && (dated || Organisations.hasPlace(named.name()))) {
                return Optional.of(name(line, named));
            }
        }
        return Optional.empty();
    }

    private Name withItsPlace(Name name) {
        return PlacedName.of(
                name,
                Stream.concat(
                                Stream.of(Label.UNIT, Label.IMPLEMENTING, Label.SUPERVISING, Label.PUBLISHER)
                                        .flatMap(label -> named(label).stream()),
                                lines.stream()
                                        .flatMap(line -> mentions(line).stream().map(named -> name(line, named))))
                        .toList(),
                lines.subList(0, Math.min(FIRST_LINES, lines.size())));
    }

    private static Name name(PrintedLine line, Organisations.Named named) {
        return new Name(named.name(), line.place(named.start(), named.end()));
    }

    /** Every body the text names with its place, as often as it does, titles of documents included. */
    List<String> placedMentions() {
        var all = new ArrayList<String>();
        lines.forEach(line -> Organisations.withPlace(line.text()).forEach(named -> all.add(named.name())));
        return all;
    }

    /** What the file's name says; the weakest evidence, without a place on a page. */
    static Optional<Name> inFileName(@Nullable String fileName) {
        if (fileName == null) {
            return Optional.empty();
        }
        var stem = MatchText.normalise(
                fileName.replaceFirst("\\.[A-Za-z]{2,5}$", "").replaceAll("[_.\\-—()（）]", " "));
        return Organisations.atStart(stem)
                .or(() -> Organisations.withPlace(stem).stream().findFirst())
                .map(named -> new Name(named.name(), null));
    }
}
