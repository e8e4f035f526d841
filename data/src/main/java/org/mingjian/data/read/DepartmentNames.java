package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;

/** Finds whose report it is (部门名称): from the form's own field, else from the title and the first lines. */
final class DepartmentNames {

    private static final String SUFFIX =
            "(?:局|委员会|办公室|人民政府|政府|管委会|中心|厅|医院|学院|学校|中学|小学|大学|支队|大队|总队|图书馆|博物馆|研究院|研究所|联合会|妇联|监狱|法院|检察院|党校|总站|协会|队|站|所|馆|委|部|院|会)";
    private static final Pattern NAME = Pattern.compile(
            "(?<name>\\p{IsHan}{2,24}?" + SUFFIX + ")(?=部门|整体|项目|绩效|预算|支出|关于|机关|汇总|本级|[\\d(:,。;]|20|$)");
    private static final Pattern WHOLE =
            Pattern.compile("(?<name>[\\p{IsHan}()]{2,30}" + SUFFIX + ")(?=汇总|本级|机关|\\(|$).*");
    private static final Pattern FIELD = Pattern.compile(
            "(.{0,2}部门\\(?单位\\)?名称|预算部门|预算单位|.?级?预算单位名称|部门名称|填报单位(\\(盖章\\))?|单位名称|评价部门名称|实施单位|项目单位|项目实施单位|资金使用单位|主管部门|单位):?");
    private static final Pattern FIELD_LINE = Pattern.compile(
            "((预算部门|部门\\(?单位\\)?名称|填报单位(\\(盖章\\))?|单位名称|单位|部门):|预算单位名称|主管部门)(\\d+-)?(?<name>[\\p{IsHan}()]{3,30}?"
                    + SUFFIX + ")(?=汇总|实施单位|项目|资金|填报|自评|[\\d(,。;:|]|$)");
    private static final Pattern PLACED = Pattern.compile(
            "(?<name>(\\p{IsHan}{1,7}(省|市|区|县|旗|州)){1,3}\\p{IsHan}{1,12}?(局|委员会|人民政府|办公室|中心|中学|学校|医院|图书馆))");
    private static final Pattern DATE = Pattern.compile("^(附件\\d*:?)?\\d{4}年?(度)?");
    private static final int FIRST_LINES = 12;
    private static final int LONGEST_FIELD_LINE = 80;

    private DepartmentNames() {}

    static @Nullable String find(List<Block> blocks) {
        var titles = new ArrayList<String>();
        var fields = new ArrayList<String>();
        var passages = Passage.ofAnyLength(blocks);
        for (int at = 0; at < passages.size(); at++) {
            readLine(passages.get(at).text(), fields, titles, at < FIRST_LINES);
        }
        for (var block : blocks) {
            if (block instanceof Grid grid) {
                readFields(grid, fields);
            }
        }
        var field =
                fields.stream().filter(DepartmentNames::hasPlace).findFirst().orElse(null);
        var title = titles.stream().findFirst().orElse(null);
        if (field != null) {
            return field;
        }
        if (title != null) {
            return title;
        }
        return fields.stream().findFirst().orElse(null);
    }

    private static boolean hasPlace(String name) {
        return Gazetteer.instance().of(name, "").isPresent();
    }

    private static void readLine(String line, List<String> fields, List<String> titles, boolean first) {
        if (!first && line.length() > LONGEST_FIELD_LINE) {
            return;
        }
        var text = MatchText.normalise(line);
        var field = FIELD_LINE.matcher(text);
        if (field.find()) {
            addWhole(field.group("name"), fields);
        }
        if (!first) {
            return;
        }
        var title = DATE.matcher(text).replaceFirst("");
        var match = NAME.matcher(title);
        if (match.lookingAt()) {
            titles.add(match.group("name"));
            return;
        }
        var placed = PLACED.matcher(title);
        if (placed.lookingAt() && hasPlace(placed.group("name"))) {
            titles.add(placed.group("name"));
        }
    }

    private static void readFields(Grid grid, List<String> fields) {
        for (var row : GridRow.of(grid)) {
            var columns = row.columns();
            for (int at = 0; at < columns.size(); at++) {
                if (FIELD.matcher(row.normalised(columns.get(at))).matches()) {
                    nextFilled(row, columns, at, fields);
                }
            }
        }
    }

    private static void nextFilled(GridRow row, List<Integer> columns, int at, List<String> fields) {
        for (int next = at + 1; next < columns.size(); next++) {
            var text = row.normalised(columns.get(next));
            if (!text.isEmpty()) {
                addWhole(text.replaceFirst("^[\\d-]+", ""), fields);
                return;
            }
        }
    }

    private static void addWhole(String text, List<String> fields) {
        var match = WHOLE.matcher(text);
        if (match.matches()) {
            fields.add(match.group("name"));
        }
    }
}
