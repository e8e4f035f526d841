package org.mingjian.data.read;

import org.mingjian.data.text.ScreenedPattern;

/** What may stand before the words of a number and is none of them (标签开头): a title, or the side of the account. */
final class LabelStart {

    /** «某某局2022年度部门整体支出绩效自评：年初预算…»: the title runs into its text and says nothing of the number. */
    private static final ScreenedPattern TITLE =
            ScreenedPattern.of("^[^:,。;]{0,60}(自评价?|自我评价|绩效评价)(情况|结果|报告|表)?(\\([^()]*\\))?:");

    private static final ScreenedPattern LEAD =
            ScreenedPattern.of("^[一二三四五六七八九十]+、(存在|主要|扣分|整改|其他)?的?(主要)?(问题|情况|意见|建议)(及建议)?:");

    private static final ScreenedPattern SIDE = ScreenedPattern.of("(^|[;])(本年|全年)?(?<side>收入|支出):(?=.)");

    private static final ScreenedPattern ALL_OF_IT = ScreenedPattern.of(",(全部|均|全)(为|是)\\p{IsHan}{2,12}(?=,)");

    private static final ScreenedPattern DONE = ScreenedPattern.of("[,;、(]?完成((年初|全年|调整后?)?预算(数)?)?");

    private LabelStart() {}

    /** «三公经费1.05万元，全部为公务接待费，较上年…»: what it all was changes nothing of what is told. */
    static String withoutAside(String label) {
        return ALL_OF_IT.without(label);
    }

    /** «预算22万元，决算15.82万元，完成71.91%»: right behind amounts it is the rate of execution. */
    static boolean isDone(String label, Context context) {
        return context.isAboutAmounts() && (DONE.isWhole(label) || (label.equals("的") && context.isAboutBudget()));
    }

    /** Without the title that runs into the text, or the heading of the paragraph: «三、存在问题：全年预算…». */
    static String withoutTitle(String label) {
        return LEAD.withoutFirst(TITLE.withoutFirst(label));
    }

    /** «收入：财政拨款…；支出：基本支出…»: each side of the account begins with its name. */
    static String side(String label, Context context) {
        var match = SIDE.matcher(label);
        if (!match.find()) {
            return label;
        }
        context.funding = null;
        context.subject = match.group("side").equals("收入") ? Subject.REVENUE : Subject.TOTAL;
        context.list();
        return label.substring(match.end());
    }
}
