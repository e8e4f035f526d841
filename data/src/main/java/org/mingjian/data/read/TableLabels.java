package org.mingjian.data.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The words in which tables name a subject and a stage (表中项目词), each a whole cell: 因公出国（境）费, 2021年决算数.
 * Running text has its own words, see {@link Vocabulary}.
 */
final class TableLabels {

    private record Label(Subject subject, ScreenedPattern pattern) {}

    private static final List<Label> LABELS = Resource.rows("labels.tsv", 2).stream()
            .map(row -> new Label(Subject.valueOf(row[0]), ScreenedPattern.of(row[1])))
            .toList();
    private static final ScreenedPattern LEADING =
            ScreenedPattern.of("^([(]?[一二三四五六七八九十\\d]{1,2}[)、.:]+|其中:?|[(]\\d+[)]|[①-⑨])+");
    private static final ScreenedPattern TRAILING = ScreenedPattern.of("(:|[(](万元|元|亿元|人|%)[)])+$");
    private static final ScreenedPattern STAGE =
            ScreenedPattern.of("((?<year>\\d{4})年(度)?|(?<prior>上年(度)?|去年)|本年(度)?|当年)?(财政拨款)?(三公经费)?"
                    + "(?<kind>年初预算|全年预算|调整后?预算|年度预算|预算|决算统计|决算|支出|执行|实际支出|实际|执行)(批复|安排|完成|支出)?(数|额|金额)?"
                    + "(\\((?!.*决算).{0,8}\\))?");
    private static final ScreenedPattern PRIOR_YEAR = ScreenedPattern.of("(上年|去年|上年度)(同期)?(数|金额|决算)");
    private static final ScreenedPattern CHANGE_RATE =
            ScreenedPattern.of("((比|较)(上年|去年|\\d{4}年).{0,6})?(支出)?(增减|变动|变化|增长|升降)(率|幅度|比例|%|\\(%\\)|百分比)+(\\(%\\))?");
    private static final ScreenedPattern CHANGE =
            ScreenedPattern.of("((比|较)(上年|去年|\\d{4}年).{0,6})?(支出|费用)?(增减|变动|变化)(额|数|金额|情况)?");
    private static final ScreenedPattern EXECUTION_RATE = ScreenedPattern.of("(预算|支出)?(执行|完成)率(%|\\(%\\))?");
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "总额", "金额合计");
    private static final Set<String> ADJUSTED = Set.of("全年预算", "调整后预算", "调整预算");
    private static final Set<Subject> OF_THREE_PUBLIC = EnumSet.of(
            Subject.THREE_PUBLIC,
            Subject.OVERSEAS_TRAVEL,
            Subject.RECEPTION,
            Subject.VEHICLES,
            Subject.VEHICLE_PURCHASE,
            Subject.VEHICLE_OPERATION);
    private static final int LONGEST = 24;
    private static final Memo<Words> KNOWN = new Memo<>(TableLabels::find);

    /** What a cell says: the label without what stands around it, its subject, and a stage of some year. */
    private record Words(
            String bare, Subject subject, @Nullable Said stage) {}

    /** A stage by itself, or as words whose meaning hangs on the year they print and the report is of. */
    private record Said(
            @Nullable Stage stage,
            @Nullable String year,
            @Nullable String prior,
            String kind) {

        static Said of(Stage stage) {
            return new Said(stage, null, null, "");
        }
    }

    private TableLabels() {}

    static Subject subject(String cell) {
        return cell.length() > 2 * LONGEST ? Subject.OTHER : KNOWN.of(cell).subject();
    }

    /** Whether a cell names the three public expenses or one of them. */
    static boolean isOfThreePublic(String cell) {
        return OF_THREE_PUBLIC.contains(subject(cell));
    }

    private static Words find(String cell) {
        var text = MatchText.normalise(cell);
        var bare = TRAILING.withoutFirst(LEADING.withoutFirst(text));
        return new Words(bare, findSubject(bare), findStage(text));
    }

    private static Subject findSubject(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Subject.OTHER;
        }
        return LABELS.stream()
                .filter(label -> label.pattern().isWhole(text))
                .map(Label::subject)
                .findFirst()
                .orElse(Subject.OTHER);
    }

    /** A label without its number, 其中 and unit. */
    static String bare(String cell) {
        return KNOWN.of(cell).bare();
    }

    static boolean isSum(String cell) {
        return SUMS.contains(bare(cell));
    }

    /** Whether a cell names a stage of some year, be it none of the report's. */
    static boolean isStage(String cell) {
        return cell.length() <= 2 * LONGEST && STAGE.isWhole(MatchText.normalise(cell));
    }

    /** The stage a column or block is named for; a year before the report's own is the prior one. */
    static Optional<Stage> stage(String cell, @Nullable FiscalYear year) {
        var said = cell.length() > 2 * LONGEST ? null : KNOWN.of(cell).stage();
        if (said == null) {
            return Optional.empty();
        }
        return said.stage() == null ? stage(said.year(), said.prior(), said.kind(), year) : Optional.of(said.stage());
    }

    private static @Nullable Said findStage(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (PRIOR_YEAR.isWhole(text)) {
            return Said.of(Stage.PRIOR);
        }
        if (CHANGE_RATE.isWhole(text)) {
            return Said.of(Stage.CHANGE_RATE);
        }
        if (CHANGE.isWhole(text)) {
            return Said.of(Stage.CHANGE);
        }
        if (EXECUTION_RATE.isWhole(text)) {
            return Said.of(Stage.EXECUTION_RATE);
        }
        var match = STAGE.whole(text);
        return match == null ? null : new Said(null, match.group("year"), match.group("prior"), match.group("kind"));
    }

    private static Optional<Stage> stage(
            @Nullable String printed, @Nullable String prior, String kind, @Nullable FiscalYear year) {
        boolean budget = kind.endsWith("预算");
        int back = printed == null || year == null ? 0 : year.value() - Integer.parseInt(printed);
        if (back > 1) {
            return Optional.empty();
        }
        if (prior != null || back == 1) {
            return budget ? Optional.empty() : Optional.of(Stage.PRIOR);
        }
        if (!budget) {
            return Optional.of(Stage.FINAL);
        }
        boolean adjusted = ADJUSTED.contains(kind);
        return Optional.of(adjusted ? Stage.BUDGET : Stage.INITIAL_BUDGET);
    }
}
