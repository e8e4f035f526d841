package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;

/** Reads whose report it is, of which place, year and kind (身份识别). */
final class IdentityReader {

    private record Sector(String name, Pattern pattern) {}

    private record Form(String key, List<Pattern> signs) {}

    private static final List<Sector> SECTORS = Resource.rows("sectors.tsv", 2).stream()
            .map(row -> new Sector(row[0], Pattern.compile(row[1])))
            .toList();
    private static final List<Form> FORMS = Resource.rows("forms.tsv", 2).stream()
            .map(row -> new Form(
                    row[0],
                    List.of(row[1].split("&&")).stream().map(Pattern::compile).toList()))
            .toList();
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(?<year>(?:19|20)\\d{2})年(?<full>度)?(?!\\d)");
    private static final Pattern TOWNSHIP = Pattern.compile("(镇|乡|街道)(人民政府|办事处)?$");
    private static final int TITLE_LINES = 8;

    private final List<Block> blocks;

    @SuppressWarnings("UnusedVariable")
    private final List<Block> document;

    @SuppressWarnings("UnusedVariable")
    private final @Nullable String fileName;

    private final String text;
    private final String title;

    /** A document that is one report. */
    IdentityReader(List<Block> blocks) {
        this(blocks, blocks, null);
    }

    /**
     * One report of a document that may hold several: its own blocks, and the whole document, whose head says what the
     * segment leaves unsaid. The file name is weak evidence, asked last.
     */
    IdentityReader(List<Block> segment, List<Block> document, @Nullable String fileName) {
        this.blocks = segment;
        this.document = document;
        this.fileName = fileName;
        var lines = segment.stream().map(IdentityReader::textOf).toList();
        this.text = String.join("\n", lines);
        this.title = String.join("\n", lines.subList(0, Math.min(TITLE_LINES, lines.size())));
    }

    ReportIdentity read() {
        var department = DepartmentNames.find(blocks);
        var place = department == null
                ? Optional.<Gazetteer.Place>empty()
                : Gazetteer.instance().of(department, text);
        return new ReportIdentity(
                kind(),
                department,
                place.map(Gazetteer.Place::province).orElse(null),
                place.map(Gazetteer.Place::city).orElse(null),
                place.map(Gazetteer.Place::county).orElse(null),
                level(department, place.orElse(null)),
                department == null ? null : sector(department),
                year(),
                null);
    }

    /** The key of the form, if the page shows the signs of a known one. */
    @Nullable
    String form() {
        return FORMS.stream()
                .filter(form -> form.signs().stream()
                        .allMatch(sign -> sign.matcher(text).find()))
                .map(Form::key)
                .findFirst()
                .orElse(null);
    }

    private static String textOf(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> MatchText.normalise(paragraph.text());
            case Block.Grid grid -> {
                var cells = new ArrayList<String>();
                grid.rows().forEach(row -> row.cells().forEach(cell -> cells.add(MatchText.normalise(cell.text()))));
                yield String.join(" ", cells);
            }
        };
    }

    private ReportKind kind() {
        var head = title;
        if (head.matches("(?s).*(核查|复核)(报告|评分|结果|意见).*")) {
            return ReportKind.VERIFICATION;
        }
        if (head.matches("(?s).*(整体支出|部门整体|整体绩效|整体预算).*")) {
            return ReportKind.SELF_EVALUATION;
        }
        if (head.matches("(?s).*(项目|专项|转移支付|资金)\\S{0,12}(自评|绩效).*")) {
            return ReportKind.PROJECT_SELF_EVALUATION;
        }
        if (head.contains("自评")) {
            return ReportKind.SELF_EVALUATION;
        }
        if (head.contains("三公")) {
            return ReportKind.THREE_PUBLIC;
        }
        return head.contains("决算") ? ReportKind.FINAL_ACCOUNTS : ReportKind.OTHER;
    }

    /** The year of the title, else the one most often called 年度. */
    private @Nullable FiscalYear year() {
        return mostOften(title, true)
                .or(() -> mostOften(text, true))
                .or(() -> mostOften(text, false))
                .map(FiscalYear::new)
                .orElse(null);
    }

    private static Optional<Integer> mostOften(String text, boolean full) {
        var counts = new HashMap<Integer, Integer>();
        var match = YEAR.matcher(text);
        while (match.find()) {
            if (!full || match.group("full") != null) {
                counts.merge(Integer.parseInt(match.group("year")), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static @Nullable GovernmentLevel level(@Nullable String department, Gazetteer.@Nullable Place place) {
        if (department != null && TOWNSHIP.matcher(department).find()) {
            return GovernmentLevel.TOWNSHIP;
        }
        return place == null ? null : place.level();
    }

    private static @Nullable String sector(String department) {
        return SECTORS.stream()
                .filter(sector -> sector.pattern().matcher(department).find())
                .map(Sector::name)
                .findFirst()
                .orElse(null);
    }
}
