package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.text.ScreenedPattern;

/** Total scores in tables (总分行): 自评得分 with its number beside it, and rows that begin with 总分 or 合计. */
final class TotalRows {

    private static final String OWN = "自评|综合|评价|自我评价|绩效自评|整体自评|自评综合|最终";
    private static final String OTHERS = "核查|复核|财政审定|财政评价|财政复核|审核|抽查|评审|第三方";
    private static final String WORDS =
            "(?<who>" + OWN + "|" + OTHERS + ")?(?<what>总?得分(合计)?|总分值?|评分|总评分|合计得分|分)(\\((百分制|100分|满分100分?|分)\\))?";
    private static final ScreenedPattern OTHER = ScreenedPattern.of(OTHERS);
    /** Who gave the score even where a sheet repeats it that somebody else gave another on. */
    private static final ScreenedPattern SELF = ScreenedPattern.of("自评|自我评价");

    private static final ScreenedPattern LABEL = ScreenedPattern.of(WORDS + ":?");
    private static final ScreenedPattern INLINE = ScreenedPattern.of(WORDS + ":?(?<digits>\\d{1,3}(\\.\\d+)?)分?");
    private static final ScreenedPattern SUM = ScreenedPattern.of("总得分|得分合计|合计得分");
    private static final ScreenedPattern GRADE = ScreenedPattern.of("优秀?|良好?|中|差|合格|不合格|一般");
    private static final ScreenedPattern GRADE_LABEL =
            ScreenedPattern.of("(自评|评价|绩效|综合|评定|复核)?(结果|等级|结论|评级|等次)(\\(.*\\))?:?");
    private static final ScreenedPattern ROW = ScreenedPattern.of(
            "(自评|绩效|综合|评价)?总(得|评)?分(值)?(\\(.*\\))?:?|合计(\\(.*\\)|/平均)?|总计|总得分|自评总分|评价结果|得分合计|分值合计|合计得分");

    private static final ScreenedPattern RUBRIC = ScreenedPattern.of("(年度|自评)?(绩效|评价)指标(完成情况|及完成情况)?|指标(完成|自评)情况|绩效自评");
    private static final ScreenedPattern PAIR = ScreenedPattern.of("(?<best>100)分?/(?<score>\\d{1,3}(\\.\\d+)?)分?");

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal HIGHEST = new BigDecimal("200");

    private final ReportDraft draft;
    private final boolean verification;

    TotalRows(ReportDraft draft, boolean verification) {
        this.draft = draft;
        this.verification = verification;
    }

    /** Whether a cell is the label of a row of totals. */
    static boolean isTotal(String cell) {
        return ROW.isWhole(MatchText.normalise(cell));
    }

    /** The cell that names the row; beside it the rubric of all indicators may stand (绩效指标). */
    private static @Nullable Integer label(GridRow row) {
        Integer first = row.firstFilled();
        return first != null && RUBRIC.isWhole(row.normalised(first)) ? row.firstBesideRubric() : first;
    }

    /** A label and the number in the same or the next cell. */
    void readPairs(GridRow row) {
        readGrade(row);
        Integer first = label(row);
        if (first != null && ROW.isWhole(row.normalised(first)) && numbers(row).size() > 1) {
            return;
        }
        var columns = row.columns();
        for (int at = 0; at < columns.size(); at++) {
            int label = columns.get(at);
            if (row.startsHere(label) && (row.lone() == null)) {
                readPair(row, label, filledBehind(row, columns, at));
            }
        }
    }

    /** The cell behind a label; a flattened merged label leaves blanks behind it. */
    private static @Nullable Integer filledBehind(GridRow row, List<Integer> columns, int label) {
        for (int at = label + 1; at < columns.size(); at++) {
            if (!row.isBlank(columns.get(at))) {
                return columns.get(at);
            }
        }
        return null;
    }

    private void readPair(GridRow row, int label, @Nullable Integer next) {
        var text = row.normalised(label);
        var inline = INLINE.whole(text);
        if (inline != null && (inline.group("who") != null || SUM.isWhole(inline.group("what")))) {
            var raw = MatchText.of(row.text(label)).quote(inline.start("digits"), inline.end("digits"));
            add(row, label, Numbers.printed(raw, inline.group("digits"), false), null, role(inline.group("who")));
            return;
        }
        var match = LABEL.whole(text);
        if (next != null
                && match != null
                && !text.equals("分")
                && (match.group("who") != null || numbers(row).size() == 1 || !text.startsWith("得分"))
                && !(match.group("who") == null && FundFields.isLine(row))
                && row.number(next).isPresent()) {
            add(row, next, row.number(next).get(), null, role(match.group("who")));
        }
    }

    /** A row of totals: the scores by their headings, else the last number is the score and the one before its best. */
    boolean readTotal(GridRow row, Columns columns, boolean sheet) {
        Integer first = label(row);
        if (first == null || !ROW.isWhole(row.normalised(first))) {
            return first != null && !sheet && readBehind(row, columns);
        }
        boolean ofPoints = row.normalised(first).contains("总分");
        if (!sheet && !ofPoints && columns.isFundTable() && !columns.isIndicatorTable()) {
            return false;
        }
        if (!sheet && readByHeading(row, columns)) {
            return true;
        }
        var numbers = numbers(row);
        if (numbers.isEmpty() && readPiecesOfPair(row)) {
            return true;
        }
        if (numbers.size() >= 2) {
            int last = numbers.getLast();
            var best = row.number(numbers.get(numbers.size() - 2)).orElseThrow();
            add(row, last, row.number(last).orElseThrow(), best, role(null));
        } else if (numbers.size() == 1 && isScore(row, numbers.getFirst(), ofPoints, columns)) {
            add(row, numbers.getFirst(), row.number(numbers.getFirst()).orElseThrow(), null, role(null));
        }
        return true;
    }

    /** «95.6 | 100 | 合计» where the scores stand before the names. */
    private boolean readBehind(GridRow row, Columns columns) {
        Integer score = columns.column(Heading.SCORE);
        if (score == null || !columns.isIndicatorTable() || row.number(score).isEmpty()) {
            return false;
        }
        int last = row.columns().stream().filter(column -> !row.isBlank(column)).reduce(score, Math::max);
        if (last == score || !ROW.isWhole(row.normalised(last))) {
            return false;
        }
        Integer weight = columns.column(Heading.WEIGHT);
        var best = weight == null ? null : row.number(weight).orElse(null);
        add(row, score, row.number(score).orElseThrow(), best, role(null));
        return true;
    }

    /** Where weight and scores stand under their headings; a second score is the verified one. */
    private boolean readByHeading(GridRow row, Columns columns) {
        Integer weight = columns.column(Heading.WEIGHT);
        Integer score = columns.column(Heading.SCORE);
        Integer verified = columns.column(Heading.VERIFIED_SCORE);
        if (weight == null
                || score == null
                || verified == null
                || row.number(weight).isEmpty()
                || row.number(score).isEmpty()) {
            return false;
        }
        var best = row.number(weight).orElseThrow();
        add(row, score, row.number(score).orElseThrow(), best, ScoreRole.FORM);
        row.number(verified).ifPresent(number -> add(row, verified, number, best, ScoreRole.VERIFIED));
        return true;
    }

    /** A lone number is the score under its heading, or right behind 总分 where it is not the hundred there is to have. */
    private static boolean isScore(GridRow row, int column, boolean ofPoints, Columns columns) {
        boolean headed = columns.isIndicatorTable() && Integer.valueOf(column).equals(columns.column(Heading.SCORE));
        boolean hundred = row.number(column)
                .filter(number -> number.value().compareTo(HUNDRED) != 0)
                .isEmpty();
        return headed || (ofPoints && !hundred);
    }

    /** «总分 | 100/96.8»: what can be had and what was got in one cell. */
    private boolean readPiecesOfPair(GridRow row) {
        for (int column : row.columns()) {
            var pair = PAIR.whole(row.normalised(column));
            if (pair != null) {
                var raw = MatchText.of(row.text(column));
                var best = pair.group("best");
                var score = pair.group("score");
                draft.scores.add(new ScoreStatement(
                        role(null),
                        Numbers.printed(raw.quote(pair.start("score"), pair.end("score")), score, false),
                        Numbers.printed(raw.quote(pair.start("best"), pair.end("best")), best, false),
                        grade(row),
                        row.place(column)));
                return true;
            }
        }
        return false;
    }

    private static List<Integer> numbers(GridRow row) {
        var numbers = new ArrayList<Integer>();
        for (var column : row.columns()) {
            if (row.number(column).isPresent()) {
                numbers.add(column);
            }
        }
        return numbers;
    }

    /** A sum of amounts is no score: points of a form go to a hundred, with a bonus a little beyond. */
    private void add(GridRow row, int column, PrintedNumber score, @Nullable PrintedNumber outOf, ScoreRole role) {
        if (score.value().compareTo(HIGHEST) > 0) {
            return;
        }
        draft.scores.add(new ScoreStatement(role, score, outOf, grade(row), row.place(column)));
    }

    private ScoreRole role(@Nullable String who) {
        if (who != null && SELF.isIn(who)) {
            return ScoreRole.FORM;
        }
        boolean others = who != null && OTHER.isWhole(who);
        return verification || others ? ScoreRole.VERIFIED : ScoreRole.FORM;
    }

    private static @Nullable String grade(GridRow row) {
        for (int column : row.columns()) {
            if (GRADE.isWhole(row.normalised(column))) {
                return row.text(column).strip();
            }
        }
        return null;
    }

    private static boolean isLabelled(GridRow row) {
        for (int column : row.columns()) {
            if (row.startsHere(column) && GRADE_LABEL.isWhole(row.normalised(column))) {
                return true;
            }
        }
        return false;
    }

    /** «自评结果 | 优» in a row of its own belongs to the form's total before it. */
    private void readGrade(GridRow row) {
        var last = draft.scores.isEmpty() ? null : draft.scores.getLast();
        if (last == null || last.grade() != null || last.role() != ScoreRole.FORM) {
            return;
        }
        var grade = grade(row);
        if (grade != null && isLabelled(row) && numbers(row).isEmpty()) {
            draft.scores.set(
                    draft.scores.size() - 1,
                    new ScoreStatement(last.role(), last.score(), last.outOf(), grade, last.source()));
        }
    }
}
