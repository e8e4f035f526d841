package org.mingjian.data.read;

import java.util.Optional;
import org.mingjian.data.text.ScreenedPattern;

/** The title over a form or table (表名): it says whose figures follow, the department's, a project's or a reviewer's. */
final class FormTitle {

    private static final String LEADING =
            "(附件?表?\\d*[-:、.]?\\d*|表\\d+[:、.]?|公开\\d+(-\\d+)?表|\\([^)]{1,8}\\)|[一二三四五六七八九十\\d]{1,2}[、.])*";
    private static final String TRAILING = "(表?\\([^)]{0,24}\\)|\\d{4}年度?|公开\\d+(-\\d+)?表|金额单位:.{1,3}|单位:.{1,3})*";
    private static final ScreenedPattern PROJECT =
            pattern("(项目(支出)?|专项(资金|经费)?|转移支付|补助资金|资金|区域|绩效)[^。;,、]{0,16}?(自评价?|自我评价|目标完成情况)(情况|打分|评分|结果)?表格?");
    private static final ScreenedPattern WHOLE = pattern(
            "(整体(支出)?[^。;,、]{0,16}(自评价?|评价|评分|打分|指标)[^。;,、]{0,6}表格?|[^。;,、]{0,20}(决算|预算)(总|明细|公开)?表|三公[^。;,、]{0,16}表|[^。;,、]{0,16}(基础数据|基本情况|汇总|资产)[^。;,、]{0,4}表)");
    private static final ScreenedPattern VERIFICATION =
            pattern("[^。;,、]{0,20}(核查|复核|抽查|再评价)[^。;,、]{0,10}(评分|得分|指标|结果)[^。;,、]{0,4}表");
    private static final ScreenedPattern CHAPTER = ScreenedPattern.of("第[一二三四五六七八九十]+(部分|章).{0,24}");
    private static final ScreenedPattern TEXT = pattern("[^。;,、]{0,30}(自评|评价|决算|工作)(报告|说明|公开)");
    /** A title ends in one of these words; a cheap look before the patterns. */
    private static final ScreenedPattern MAY_BE_TITLE = ScreenedPattern.of("表|第|报\\s*告|说\\s*明|公\\s*开");

    /** Flattened pages print the form's first fields behind its title. */
    private static final ScreenedPattern FIELD = ScreenedPattern.of(
            "(?<=表.{0,24})(项目名称|主管部门|预算单位|部门名称|部门\\(单位\\)|单位名称|填报单位|实施单位|项目单位|填报日期|部门:|单位\\(?盖章|财政处室|级预算单位)");

    private static final int LONGEST = 60;

    private FormTitle() {}

    private static ScreenedPattern pattern(String title) {
        return ScreenedPattern.of(LEADING + "[^。;,、|]{0,40}?" + title + TRAILING);
    }

    private static String beforeField(String text) {
        var field = FIELD.matcher(text);
        return field.find() ? text.substring(0, field.start()) : text;
    }

    /** What begins with the line, if it is a title; a heading that needs no form beneath it returns to the whole. */
    static Optional<Segment.Part> of(String line) {
        if (!MAY_BE_TITLE.isIn(line)) {
            return Optional.empty();
        }
        var text = beforeField(MatchText.normalise(line.substring(0, Math.min(line.length(), 3 * LONGEST))));
        if (text.length() > LONGEST || text.length() < 4) {
            return Optional.empty();
        }
        if (VERIFICATION.isWhole(text)) {
            return Optional.of(Segment.Part.VERIFICATION);
        }
        if (WHOLE.isWhole(text) || CHAPTER.isWhole(text)) {
            return Optional.of(Segment.Part.WHOLE);
        }
        if (PROJECT.isWhole(text) && !text.contains("整体")) {
            return Optional.of(Segment.Part.PROJECT);
        }
        return TEXT.isWhole(text) ? Optional.of(Segment.Part.WHOLE) : Optional.empty();
    }
}
