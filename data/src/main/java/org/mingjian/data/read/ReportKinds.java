package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.text.ScreenedPattern;

/** Tells the kind of a report from the lines of its head (报告类型): the first line that says one decides. */
final class ReportKinds {

    private static final ScreenedPattern VERIFICATION =
            ScreenedPattern.of("(?:核查|复核|再评价|重评价|复评)(?:情况)?的?(?:报告|评分|结果|意见|通报|表)");
    private static final ScreenedPattern WHOLE = ScreenedPattern.of("整体支出|部门整体|整体绩效|整体预算");
    /** A title of a department's own evaluation, whatever its first sections are about. */
    private static final ScreenedPattern SELF = ScreenedPattern.of(
            "(?!.*(项目|专项|资金|经费|转移支付)(20\\d{2}年度?)?绩效)[^。,;]{0,40}(财政支出|预算绩效|部门绩效|单位绩效|年度绩效|预算支出)(绩效)?(情况)?(自评价?|自我评价)(工作)?(情况)?(的)?(报告|总结|表|结果)");

    private static final ScreenedPattern PROJECT =
            ScreenedPattern.of("(?:项目|专项|转移支付|资金|经费)\\S{0,12}(?:自评|绩效)|区域绩效目标|绩效目标自评");
    private static final ScreenedPattern THREE_PUBLIC =
            ScreenedPattern.of("三公(?:经费)?(?:一般公共预算)?(?:财政拨款)?(?:支出)?(?:预算|决算|情况|公开|说明|支出表|$)");
    private static final ScreenedPattern FINAL = ScreenedPattern.of("决算(?:公开|报告|情况|说明|$|\\()");
    private static final ScreenedPattern FORM_OF_PROJECT = ScreenedPattern.of("项目名称");

    private ReportKinds() {}

    /** The head's lines, then all of the text where they say nothing. */
    static ReportKind of(List<String> head, String text) {
        var all = String.join("\n", head);
        if (VERIFICATION.isIn(all)) {
            return ReportKind.VERIFICATION;
        }
        return head.stream().flatMap(line -> ofLine(line).stream()).findFirst().orElseGet(() -> weak(all, text));
    }

    private static Optional<ReportKind> ofLine(String line) {
        if (WHOLE.isIn(line)) {
            return Optional.of(ReportKind.SELF_EVALUATION);
        }
        if (SELF.isWhole(line)) {
            return Optional.of(ReportKind.SELF_EVALUATION);
        }
        if (THREE_PUBLIC.isIn(line) && !line.contains("自评") && !line.contains("绩效")) {
            return Optional.of(ReportKind.THREE_PUBLIC);
        }
        if (PROJECT.isIn(line)) {
            return Optional.of(ReportKind.PROJECT_SELF_EVALUATION);
        }
        return FINAL.isIn(line) ? Optional.of(ReportKind.FINAL_ACCOUNTS) : Optional.empty();
    }

    private static ReportKind weak(String head, String text) {
        if (FORM_OF_PROJECT.isIn(head)) {
            return ReportKind.PROJECT_SELF_EVALUATION;
        }
        if (head.contains("自评")) {
            return ReportKind.SELF_EVALUATION;
        }
        if (head.contains("三公")) {
            return ReportKind.THREE_PUBLIC;
        }
        if (head.contains("决算")) {
            return ReportKind.FINAL_ACCOUNTS;
        }
        if (THREE_PUBLIC.isIn(text) && !text.contains("绩效") && !text.contains("整体")) {
            return ReportKind.THREE_PUBLIC;
        }
        return text.contains("绩效自评") ? ReportKind.SELF_EVALUATION : ReportKind.OTHER;
    }
}
