package org.mingjian.data.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;

/** Total scores in tables (总分行): 自评得分 with its number beside it, and rows that begin with 总分 or 合计. */
final class TotalRows {

    private static final Pattern LABEL =
            Pattern.compile("(自评|核查|复核|综合)?(总?得分|总分|评分)(\\(分\\))?:?|自评总分(\\(分\\))?:?|综合评分:?");
    private static final Pattern GRADE = Pattern.compile("优秀?|良好?|中|差|合格|不合格|一般");
    private static final Pattern ROW = Pattern.compile("总\\s*分|合计|总计|总得分|自评总分|评价结果");

    private final ReportDraft draft;
    private final boolean verification;

    TotalRows(ReportDraft draft, boolean verification) {
        this.draft = draft;
        this.verification = verification;
    }

    /** A label and the number in the next cell. */
    void readPairs(GridRow row) {
        Integer first = row.firstFilled();
        if (first != null
                && ROW.matcher(row.normalised(first)).matches()
                && numbers(row).size() > 1) {
            return;
        }
        var columns = row.columns();
        for (int at = 0; at + 1 < columns.size(); at++) {
            int label = columns.get(at);
            int value = columns.get(at + 1);
            boolean labelled = row.startsHere(label)
                    && LABEL.matcher(row.normalised(label)).matches();
            if (labelled && row.number(value).isPresent()) {
                add(row, value, row.number(value).get(), null);
            }
        }
    }

    /** A row of totals: the last number is the score, the one before it what it is out of. */
    boolean readTotal(GridRow row, Columns columns, boolean sheet) {
        Integer first = row.firstFilled();
        if (first == null || !ROW.matcher(row.normalised(first)).matches()) {
            return false;
        }
        if (!sheet && columns.isFundTable() && !columns.isIndicatorTable()) {
            return false;
        }
        var numbers = numbers(row);
        if (numbers.size() >= 2) {
            int last = numbers.getLast();
            add(
                    row,
                    last,
                    row.number(last).orElseThrow(),
                    row.number(numbers.get(numbers.size() - 2)).orElseThrow());
        }
        return true;
    }

    private static List<Integer> numbers(GridRow row) {
        return row.columns().stream()
                .filter(column -> row.number(column).isPresent())
                .toList();
    }

    private void add(GridRow row, int column, PrintedNumber score, @Nullable PrintedNumber outOf) {
        var role = verification ? ScoreRole.VERIFIED : ScoreRole.FORM;
        draft.scores.add(new ScoreStatement(role, score, outOf, grade(row), row.place(column)));
    }

    private static @Nullable String grade(GridRow row) {
        for (int column : row.columns()) {
            if (GRADE.matcher(row.normalised(column)).matches()) {
                return row.text(column).strip();
            }
        }
        return null;
    }
}
