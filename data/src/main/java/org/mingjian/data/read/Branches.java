package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.read.DepartmentNames.Name;
import org.mingjian.data.text.ScreenedPattern;

/** Parts of a department that are known by the department's name before their own (分支机构): 支队, 大队, 分局. */
final class Branches {

    private static final ScreenedPattern BRANCH = ScreenedPattern.of("\\p{IsHan}{2,8}?(?:总队|支队|大队|中队|分局|派出所)");

    private static final ScreenedPattern PUBLISHED = ScreenedPattern.of("发布机构|发布单位|来源|作者|发文机关");

    private Branches() {}

    static boolean isBranch(String name) {
        return BRANCH.isWhole(name);
    }

    /**
     * The branch that the text always names where only its department publishes: 某县公安局 is 某县公安局交通警察大队. Named once
     * without, the department is meant.
     */
    static Name in(List<PrintedLine> lines, Name department) {
        Name found = null;
        for (var line : lines) {
            int at = PUBLISHED.isIn(line.text()) ? -1 : line.text().indexOf(department.text());
            if (at < 0) {
                continue;
            }
            int behind = at + department.text().length();
            var match = BRANCH.matcher(line.text().substring(behind));
            if (!match.lookingAt()) {
                return department;
            }
            found = found == null
                    ? new Name(department.text() + match.group(), line.place(at, behind + match.end()))
                    : found;
        }
        return found == null ? department : found;
    }
}
