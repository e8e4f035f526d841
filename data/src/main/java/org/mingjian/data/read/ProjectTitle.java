package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The project that the title of a report names (题名中的项目): 2022年某某补助资金绩效自评报告 is about 某某补助资金. */
final class ProjectTitle {

    private static final ScreenedPattern TITLE = ScreenedPattern.of("(附件\\d{0,2}?(?=20\\d{2}|\\D)[:、.]?)?(关于)?(开展)?"
            + "(?<name>[^,。;:|]{4,60}?(资金|公益金|经费|补助|补贴|工程|专项|活动|项目(?!支出)|(?=项目支出)))(项目)?(转移支付)?(支出)?(20\\d{2}年度?)?(的)?(预算)?(绩效(目标)?(自我评价|自评价?|评价)|自我评价|自评价?)"
            + "(情况|工作)*(的)?((报告|总结|说明|表)(\\(20\\d{2}年度?\\))?([:|].*)?|:.*)");
    /** «项目绩效自评报告（春节慰问经费项目）», the bracket often in a line of its own. */
    private static final ScreenedPattern IN_BRACKETS = ScreenedPattern.of(
            "([^。;|]{0,50}绩效[^。;|]{0,12}(报告|总结|说明|表))?\\((?<name>[^()。;|]{2,40}?(资金|经费|补助|补贴|工程|专项|活动|服务|采购|备用金|救助金|奖补|(?=项目)))(项目)?\\)");

    private static final ScreenedPattern YEAR = ScreenedPattern.of("^(20\\d{2}([-—至]20\\d{2})?年?(年度|度)?|关于|开展)+");
    private static final ScreenedPattern BEFORE_YEAR = ScreenedPattern.of("^\\p{IsHan}{2,16}20\\d{2}年(度)?");
    private static final ScreenedPattern PLAIN = ScreenedPattern.of(
            "(部门|单位|预算|本级|财政|政府|一般公共|重点|本|各|专项|县级|市级|区级|省级|中央|的)*(项目|专项资金|资金|项目资金|专项|专项经费|经费|转移支付(资金|项目)?|补助资金|预算项目)");

    private static final ScreenedPattern SEVERAL = ScreenedPattern.of("整体|部门|\\d+个|[二三四五六七八九十]个|各(项|类)|所有|全部");
    private static final int FIRST_LINES = 3;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private ProjectTitle() {}

    /** The name without the department and the year before it; none where a title names no project of its own. */
    static Optional<String> of(List<String> head, @Nullable String department) {
        return head.stream()
                .limit(FIRST_LINES)
                .flatMap(line -> name(line, department).stream())
                .findFirst();
    }

    private static Optional<String> name(String line, @Nullable String department) {
        var match = TITLE.whole(line);
        if (match == null) {
            return Optional.ofNullable(IN_BRACKETS.whole(line))
                    .map(bracket -> YEAR.withoutFirst(bracket.group("name")))
                    .filter(ProjectTitle::isOwn);
        }
        var name = YEAR.withoutFirst(match.group("name"));
        if (department != null && name.startsWith(department)) {
            name = name.substring(department.length());
        }
        return Optional.of(withoutPlace(BEFORE_YEAR.withoutFirst(YEAR.withoutFirst(name))))
                .filter(ProjectTitle::isOwn);
    }

    /** What is left behind the place the money was spent in, where that is a name of its own. */
    private static String withoutPlace(String name) {
        var rest = name.substring(Gazetteer.instance().prefix(name).length());
        return isOwn(rest) ? rest : name;
    }

    private static boolean isOwn(String name) {
        return name.length() >= SHORTEST && name.length() <= LONGEST && !PLAIN.isWhole(name) && !SEVERAL.isIn(name);
    }
}
