package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The columns of a list of scores (评分汇总表的列): the project, the department or both, with the score each gave itself,
 * the one it was given, or both. A lone score may be one that others gave, by the title.
 */
record ScoreListColumns(
        Columns columns,
        @Nullable Integer project,
        @Nullable Integer department,
        @Nullable Integer score,
        @Nullable Integer verified,
        boolean byOthers,
        @Nullable Integer grade,
        @Nullable Integer remark) {

    private static final ScreenedPattern DEPARTMENT = ScreenedPattern.of(
            "((预算|主管|填报|实施|项目|自评|评价|被评价|被复核|被核查|被抽查|申报|项目主管|项目实施|资金使用)?(部门|单位)(名称|\\((单位|部门)\\)(名称)?)?)");
    private static final ScreenedPattern GRADE = ScreenedPattern.of("(自评|评价|绩效|评定|复核|核查|审定|最终)?(结果|等级|等次|档次|结论|评级|级别)");
    private static final ScreenedPattern REMARK = ScreenedPattern.of("备注|评价方式|评价类型|评价主体|组织方式|说明");
    private static final ScreenedPattern TITLE = ScreenedPattern.of(".{0,30}项目.{0,12}(结果|情况|得分|评价|一览)表?");
    private static final ScreenedPattern PROJECT = ScreenedPattern.of("项目|专项|政策|资金");

    static boolean isWord(String cell) {
        var text = MatchText.normalise(cell);
        return DEPARTMENT.isWhole(text) || GRADE.isWhole(text) || REMARK.isWhole(text);
    }

    /** The columns of such a list; null where the headings are those of something else. */
    static @Nullable ScoreListColumns of(Columns columns, boolean verifiedByTitle) {
        boolean lines = columns.has(Heading.WEIGHT)
                || columns.has(Heading.LEVEL1)
                || columns.has(Heading.LEVEL2)
                || columns.has(Heading.LEVEL3)
                || columns.has(Heading.TARGET)
                || columns.has(Heading.ACTUAL)
                || columns.has(Heading.CRITERION);
        var name = PROJECT.isIn(columns.printed(Heading.TASK_NAME)) ? columns.column(Heading.TASK_NAME) : null;
        var department = find(columns, DEPARTMENT);
        name = name == null && department != null ? underTitle(columns, department) : name;
        var score = columns.column(Heading.SCORE);
        var verified = columns.column(Heading.VERIFIED_SCORE);
        if (lines || (name == null && department == null) || (score == null && verified == null)) {
            return null;
        }
        boolean others = verified == null
                && verifiedByTitle
                && !columns.printed(Heading.SCORE).contains("自评");
        return new ScoreListColumns(
                columns, name, department, score, verified, others, find(columns, GRADE), find(columns, REMARK));
    }

    /** The title of the list may stand where the heading of its names would: «重点项目评价结果 | 单位 | 自评分». */
    private static @Nullable Integer underTitle(Columns columns, int department) {
        var path = columns.path(1);
        boolean title = department > 1 && !path.isEmpty() && TITLE.isWhole(MatchText.normalise(path.getLast()));
        return title ? 1 : null;
    }

    private static @Nullable Integer find(Columns columns, ScreenedPattern words) {
        for (var entry : columns.paths().entrySet()) {
            if (words.isWhole(MatchText.normalise(entry.getValue().getLast()))) {
                return entry.getKey();
            }
        }
        return null;
    }
}
