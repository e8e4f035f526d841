package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.read.DepartmentNames.Name;
import org.mingjian.data.read.IdentityFields.Field;
import org.mingjian.data.read.IdentityFields.Label;
import org.mingjian.data.text.ScreenedPattern;

/** Reads whose report it is, of which place, year and kind (身份识别). */
final class IdentityReader {

    private record Form(String key, List<ScreenedPattern> signs) {}

    private static final List<Form> FORMS = Resource.rows("forms.tsv", 2).stream()
            .map(row -> new Form(
                    row[0],
                    List.of(row[1].split("&&")).stream()
                            .map(ScreenedPattern::of)
                            .toList()))
            .toList();
    private static final int TITLE_LINES = 8;
    private static final int LONGEST_PROJECT = 60;
    /** The next heading of a list of projects, not a project. */
    private static final ScreenedPattern HEADING =
            ScreenedPattern.of("^(?:发行)?金额|^预算|^主管|^单位|^实施|^绩效|^评价|^分值|^资金|得分$|[(（][万亿]?元[)）]$");

    /** What a site prints over the text it publishes: where the page is, and its index card. */
    private static final ScreenedPattern NAVIGATION = ScreenedPattern.of(
            "^[•·●▪]|^(首页|您?(当前|所在)(位置|页面)|您(当前|现在|所在)*的?位置|索引号|发布(机构|日期|时间)|公开(目录|范围|形式|方式|时限)|文号|浏览|主题词"
                    + "|成文日期|发文(机构|日期)|字体|分享|打印|关闭|访问次数|时效性|有效性|文件名称|信息(索引号|类别|分类))[^。]{0,60}$|^[^。;]{0,40}首页>");

    private static final ScreenedPattern PROJECT_CODE = ScreenedPattern.of("^[\\dA-Za-z-]{6,}[-—_:]+");

    private final List<Block> blocks;
    private final TableRows tables;
    private final @Nullable String fileName;
    /** The document the blocks are a part of; absent where they are all of it. */
    private final @Nullable IdentityReader document;

    private final String text;
    private final List<String> head;
    private final ReportKind kind;
    private @Nullable DepartmentNames names;
    private @Nullable ReportIdentity identity;

    /** A whole document. The file name is weak evidence, asked last. */
    IdentityReader(List<Block> document, TableRows tables, @Nullable String fileName) {
        this(document, tables, fileName, null);
    }

    private IdentityReader(
            List<Block> blocks, TableRows tables, @Nullable String fileName, @Nullable IdentityReader document) {
        this.blocks = blocks;
        this.tables = tables;
        this.fileName = fileName;
        this.document = document;
        this.text =
                String.join("\n", blocks.stream().map(IdentityReader::textOf).toList());
        this.head = head(lines(blocks, tables));
        this.kind = ReportKinds.of(head, text);
    }

    /** One report of the document, which may hold several: its head says what the segment leaves unsaid. */
    IdentityReader of(List<Block> segment) {
        return segment.equals(blocks) ? this : new IdentityReader(segment, tables, fileName, this);
    }

    ReportKind kind() {
        return kind;
    }

    /** Found once, when first asked for: often only the kind is. */
    private DepartmentNames names() {
        var known = names;
        if (known == null) {
            known = new DepartmentNames(blocks, tables, kind);
            names = known;
        }
        return known;
    }

    ReportIdentity read() {
        var known = identity;
        if (known == null) {
            known = find();
            identity = known;
        }
        return known;
    }

    /** The identity of a report that is one row of the document; the department is the document's where it has none. */
    ReportIdentity ofRow(
            ReportKind kind, @Nullable String department, @Nullable SourceRef source, @Nullable String project) {
        var all = read();
        if (department == null) {
            return new ReportIdentity(
                    kind,
                    all.department(),
                    all.province(),
                    all.city(),
                    all.county(),
                    all.level(),
                    all.sector(),
                    all.fiscalYear(),
                    project,
                    all.departmentSource());
        }
        return identity(kind, new Name(department, source), all.fiscalYear(), project);
    }

    private ReportIdentity find() {
        var found = names().find(kind)
                .or(this::inDocument)
                .or(() -> DepartmentNames.inFileName(fileName))
                .orElse(null);
        return identity(kind, found, FiscalYears.find(head, yearText(), dates(), fileName), project(found));
    }

    private ReportIdentity identity(
            ReportKind kind, @Nullable Name found, @Nullable FiscalYear year, @Nullable String project) {
        var department = found == null ? null : found.text();
        var place = department == null
                ? Optional.<Gazetteer.Place>empty()
                : new PlaceReader(this::bodies, placeText()).of(department);
        return new ReportIdentity(
                kind,
                department,
                place.map(Gazetteer.Place::province).orElse(null),
                place.map(Gazetteer.Place::city).orElse(null),
                place.map(Gazetteer.Place::county).orElse(null),
                PlaceReader.level(department, place.orElse(null)),
                department == null ? null : Sectors.of(department),
                year,
                project,
                found == null ? null : found.source());
    }

    /** The key of the form, if the page shows the signs of a known one. */
    @Nullable
    String form() {
        return FORMS.stream()
                .filter(form -> form.signs().stream().allMatch(sign -> sign.isIn(text)))
                .map(Form::key)
                .findFirst()
                .orElse(null);
    }

    private Optional<Name> inDocument() {
        return document == null ? Optional.empty() : document.names().as(kind).find(kind);
    }

    /** Other public bodies of the document: those of the form's head first, then those of the text. */
    private List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (var label : List.of(Label.UNIT, Label.SUPERVISING, Label.IMPLEMENTING, Label.PUBLISHER)) {
            names().named(label).forEach(name -> bodies.add(name.text()));
        }
        names().titles().forEach(name -> bodies.add(name.text()));
        bodies.addAll(names().placedMentions());
        if (document != null) {
            bodies.addAll(document.names().placedMentions());
        }
        return bodies;
    }

    private String placeText() {
        return document == null ? text : text + "\n" + document.text;
    }

    /** A segment that names no year is of the year its document is of. */
    private String yearText() {
        return document == null || text.contains("年") ? text : document.text;
    }

    private List<String> dates() {
        return names().fields().stream()
                .filter(field -> field.label() == Label.DATE)
                .map(Field::value)
                .toList();
    }

    /** The project a form is about, without its budget code; a report in sentences names it in its title. */
    private @Nullable String project(@Nullable Name department) {
        if (kind != ReportKind.PROJECT_SELF_EVALUATION && kind != ReportKind.VERIFICATION) {
            return null;
        }
        return names().fields().stream()
                .filter(field -> field.label() == Label.PROJECT)
                .map(IdentityReader::printed)
                .map(name -> PROJECT_CODE.withoutFirst(name))
                .filter(name -> name.length() > 1
                        && name.length() <= LONGEST_PROJECT
                        && !Filler.is(name)
                        && name.indexOf('。') < 0
                        && !HEADING.isIn(name))
                .findFirst()
                .or(() -> kind == ReportKind.VERIFICATION
                        ? Optional.empty()
                        : ProjectTitle.of(titles(), department == null ? null : department.text()))
                .orElse(null);
    }

    /** The head's lines without the fields that may stand behind a title. */
    private List<String> titles() {
        return head(lines(blocks, tables).flatMap(line -> Passage.fields(line).stream()));
    }

    /** As printed, but for the readings a broken copy prints behind its characters. */
    private static String printed(Field field) {
        var printed = field.line().match().quote(field.start(), field.end()).replaceAll("[\\s　]+", "");
        return MatchText.hasGlosses(printed) ? field.value() : printed;
    }

    /** The first lines, a table's rows among them, as they stand below one another. */
    private static List<String> head(Stream<String> lines) {
        return lines.map(MatchText::normalise)
                .filter(line -> !line.isEmpty() && !NAVIGATION.isIn(line))
                .limit(TITLE_LINES)
                .toList();
    }

    private static Stream<String> lines(List<Block> blocks, TableRows tables) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Paragraph paragraph -> paragraph.text().lines();
            case Grid grid -> tables.of(grid).stream().map(IdentityReader::rowText);
        });
    }

    private static String rowText(GridRow row) {
        return String.join(
                "|",
                row.columns().stream().filter(row::startsHere).map(row::text).toList());
    }

    private static String textOf(Block block) {
        return switch (block) {
            case Paragraph paragraph -> MatchText.normalise(paragraph.text());
            case Grid grid -> textOf(grid);
        };
    }

    private static String textOf(Grid grid) {
        var text = new StringJoiner(" ");
        for (var row : grid.rows()) {
            for (var cell : row.cells()) {
                text.add(MatchText.normalise(cell.text()));
            }
        }
        return text.toString();
    }
}
