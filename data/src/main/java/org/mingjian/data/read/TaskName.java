package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The name of a task in running text (任务名称): what stands before its money, without number and filler. */
final class TaskName {

    private static final String ORDINAL =
            "(?:[一二三四五六七八九十]{1,2}是|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)[、.]?|\\d{1,2}[、.](?!\\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、)";
    private static final ScreenedPattern ITEM =
            ScreenedPattern.of("(?:^|.*[,;:。])" + ORDINAL + "(?<name>[^,:;。]{2,40})(?:[,:;。]|$)");
    private static final ScreenedPattern BEFORE = ScreenedPattern.of("^(?:.*(?:一|二|三|四|五|六|七|八|九|十)是|" + ORDINAL
            + "|[),:;、.]|(?:主要|重点)(?:任务|项目)中?[:,]|其中[:,]?|\\d{4}年(?:度)?(?!初)|(?:全年)?(?:开展|进行)(?!.*评价))");
    private static final ScreenedPattern BEHIND =
            ScreenedPattern.of("(?:[,:、。(]|(?:[,:。]|^)?(?:\\d{4}年?)?(?:年度|全年|本年|年初|初|安排|下达|共|已)+)+$");
    private static final ScreenedPattern WORD =
            ScreenedPattern.of("任务|项目|专项|转移支付|经费|补贴|补助|资金|工作|运行|维护|建设|工程|(业务|办案|运转|管理|服务|维护|购置|印刷|体检|保险|租赁|物业)费");
    /** What is the department's own money, and no task of its. */
    private static final ScreenedPattern NO_TASK = ScreenedPattern.of(
            "^[该本此]|(当年|本年度?|上年|年度)$|^(中央|省级?|市级?|县级?|上级)?下达|基本支出|项目支出|整体支出|总支出|部门预算|三公|公用经费|政府采购|本部门|公务用?车|公务接待|接待费|因公|出国|会议费|培训费|人员(经费|支出|类)|工资|收入|结转|结余|公共预算|政府性基金|国有资本|"
                    + "财政拨款|预算(数|执行|调整|总)|调整(后|预算)|年初|日常运转|商品和服务|机关运行经费|\\d个|合计|共计|总计|[:,(]|^(项目|资金|经费|专项|专项资金|项目资金|工作|预算|年中|执行|支出)$|全年|支出$|情况|概况|概述|分析$|"
                    + "结论|绩效|收支|来源|总体|整体|机构|职能|评价|资金(使用|管理|安排|落实|分配|投入)|(预算|财务)管理|(存在|主要)(的)?问题|问题$|^(意见|建议)|预算(编制|安排|执行|完成)");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private TaskName() {}

    /** The name behind the last ordinal of a text: 二是良种补贴，预算…; 3.公路养护项目。…; absent without one. */
    static @Nullable String ofItem(String text) {
        var match = ITEM.matcher(text);
        String name = null;
        while (match.find()) {
            name = clean(match.group("name"));
        }
        return name == null || name.length() < SHORTEST || NO_TASK.isIn(name) ? null : name;
    }

    /** The name in the words before an amount, where they are a task's; absent where they are not. */
    static @Nullable String of(String words) {
        var name = ofListed(words);
        return name != null && WORD.isIn(name) ? name : null;
    }

    /** The same where a list of tasks was announced, so that any name is one. */
    static @Nullable String ofListed(String words) {
        var name = clean(words);
        return name.length() >= SHORTEST && name.length() <= LONGEST && !NO_TASK.isIn(name) ? name : null;
    }

    /** Whether the words before an amount are filler alone, so that the name must stand further ahead. */
    static boolean isFiller(String words) {
        return clean(words).isEmpty();
    }

    private static String clean(String words) {
        var text = words;
        for (int length = -1; length != text.length(); ) {
            length = text.length();
            text = BEFORE.withoutFirst(text);
        }
        return BEHIND.withoutFirst(text);
    }
}
