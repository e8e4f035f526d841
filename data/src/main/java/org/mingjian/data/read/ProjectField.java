package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import org.mingjian.data.text.ScreenedPattern;

/** The field that names a form's project (项目名称), with the name beside it. */
final class ProjectField {

    private static final ScreenedPattern LABEL =
            ScreenedPattern.of("((转移支付|专项|政策|一级|二级)?[(]?项目[)]?|专项(资金|经费)?|资金|补助资金)名称(\\(.*\\))?:?");
    /** What a form of a project is about (评价对象); of a department it is the department. */
    private static final ScreenedPattern OBJECT = ScreenedPattern.of("(自评|评价)(对象|项目):?");

    private static final ScreenedPattern INLINE = ScreenedPattern.of(
            "(?s)^(?:.*?[)）\\s]|)(?:项目|专项|专项资金|项目资金)\\s*名\\s*称\\s*[:：\\s]\\s*(?<name>\\S.{0,58}?)(?:\\s*(?:主管部门|实施单位|项目单位|预算单位|项目编码|项目负责人|项目类[型别]|项目属性|资金名称|金额单位|单位[:：]|年初预算|(?<=[\\s　,，;；])(?:全年|年度|项目)?(?:预算|执行|自评|得分|资金总?额)).*|\\s*)$");
    private static final ScreenedPattern LINE_BREAK = ScreenedPattern.of("\\s*[\n]\\s*");
    private static final ScreenedPattern CODE = ScreenedPattern.of("^[\\dA-Z]{6,}-");
    private static final int LONGEST = 60;

    private ProjectField() {}

    /** The name in a row of the form: in the cell behind the label, or behind the label in its own cell. */
    static Optional<String> of(GridRow row) {
        var columns = row.columns();
        for (int at = 0; at < columns.size(); at++) {
            int column = columns.get(at);
            if (!row.startsHere(column)) {
                continue;
            }
            if (isLabelled(row.normalised(column))) {
                return nextCell(row, columns.subList(at + 1, columns.size()));
            }
            var inline = inline(row.text(column));
            if (inline.isPresent()) {
                return inline;
            }
        }
        return Optional.empty();
    }

    private static boolean isLabelled(String cell) {
        return LABEL.isWhole(cell) || OBJECT.isWhole(cell);
    }

    private static Optional<String> nextCell(GridRow row, List<Integer> columns) {
        for (int column : columns) {
            if (!row.isBlank(column)) {
                return name(row.text(column));
            }
        }
        return Optional.empty();
    }

    /** The name in a line: 项目名称：某经费 主管部门：某局. */
    static Optional<String> inline(String line) {
        if (line.indexOf('名') < 0) {
            return Optional.empty();
        }
        for (var field : Passage.fields(line.substring(0, Math.min(line.length(), 4 * LONGEST)))) {
            var match = INLINE.matcher(field.strip());
            if (match.matches()) {
                return name(match.group("name"));
            }
        }
        return Optional.empty();
    }

    /** Whether a line is the label alone, with the name in the line behind it. */
    static boolean isLabel(String line) {
        return line.length() <= LONGEST && LABEL.isWhole(MatchText.normalise(line));
    }

    /** A line as a project's name, if it can be one. */
    static Optional<String> name(String printed) {
        var name = CODE.withoutFirst(LINE_BREAK.without(printed.strip()));
        boolean heading = Heading.of(name).isPresent() || Filler.is(MatchText.normalise(name));
        boolean words = name.chars().anyMatch(Character::isIdeographic);
        return heading || !words || name.length() > LONGEST || name.endsWith(":") || name.endsWith("：")
                ? Optional.empty()
                : Optional.of(name);
    }
}
