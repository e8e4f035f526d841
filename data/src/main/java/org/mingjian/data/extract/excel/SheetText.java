package org.mingjian.data.extract.excel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * What a sheet shows, cell by cell, while it is being read (工作表内容): only cells with text, rows and columns from 0.
 * Bounded: 200 000 rows and 500 000 cells with text; no more than 50 000 merged regions are looked at.
 */
final class SheetText {

    static final int MOST_ROWS = 200_000;
    private static final int MOST_CELLS = 500_000;
    private static final int MOST_REGIONS = 50_000;

    private final String name;
    private final boolean hidden;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<String> besides = new ArrayList<>();
    private final List<String> withoutValue = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private long characters;
    private int cells;
    private int comments;

    SheetText(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    String name() {
        return name;
    }

    Map<Integer, NavigableMap<Integer, String>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    List<CellRangeAddress> merged() {
        return List.copyOf(merged);
    }

    /** Text boxes, page headers and footers: they belong to no cell. */
    List<String> besides() {
        return List.copyOf(besides);
    }

    /** How many visible characters were put in, counted as they came. */
    long characters() {
        return characters;
    }

    void put(int row, int column, String shown) throws ExtractionException {
        var text = BlockList.strip(shown);
        if (text.isEmpty()) {
            return;
        }
        if (row >= MOST_ROWS) {
            throw tooLarge("工作表“%s”有 %d 行，超过 %d 行的上限；请删去多余的空行，或拆成几个文件后再上传。".formatted(name, row + 1, MOST_ROWS));
        }
        if (++cells > MOST_CELLS) {
            throw tooLarge("工作表“%s”有内容的单元格超过 %d 个；请只保留报告所需的表，或拆成几个文件后再上传。".formatted(name, MOST_CELLS));
        }
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, text);
        characters += BlockList.visibleCharacters(text);
    }

    private static ExtractionException tooLarge(String message) {
        return new ExtractionException(ProblemCode.FILE_TOO_LARGE, message);
    }

    void merge(CellRangeAddress region) {
        if (merged.size() < MOST_REGIONS) {
            merged.add(region);
        }
    }

    void addBesides(String text) {
        if (!BlockList.strip(text).isEmpty()) {
            besides.add(text);
            characters += BlockList.visibleCharacters(text);
        }
    }

    void noteFormulaWithoutValue(int row, int column) {
        withoutValue.add(new CellAddress(row, column).formatAsString());
    }

    void noteHiddenRow(int row) {
        hiddenRows.add(row);
    }

    void noteHiddenColumn(int column) {
        hiddenColumns.add(column);
    }

    void noteComments(int count) {
        comments += count;
    }

    /** What a person must know: what was hidden and read all the same, and what could not be read. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!withoutValue.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.NUMBER_UNREADABLE,
                    "工作表“%s”有 %d 个公式没有保存计算结果（如 %s），按空白处理；请用 Excel 或 WPS 打开、保存后再上传。"
                            .formatted(name, withoutValue.size(), withoutValue.getFirst())));
        }
        if (hidden && !rows.isEmpty()) {
            problems.add(hidden("工作表“%s”是隐藏的，其中的内容已一并读入；如不属于报告，请删去后再上传。".formatted(name)));
        }
        addHiddenLines(problems);
        if (comments > 0) {
            problems.add(hidden("工作表“%s”有 %d 条批注，页面上不显示，没有读入。".formatted(name, comments)));
        }
        return problems;
    }

    private void addHiddenLines(List<Problem> problems) {
        long hiddenInUse = hiddenRows.stream().filter(rows::containsKey).count();
        long columnsInUse = hiddenColumns.stream()
                .filter(column -> rows.values().stream().anyMatch(row -> row.containsKey(column)))
                .count();
        if (hiddenInUse + columnsInUse > 0) {
            problems.add(hidden(
                    "工作表“%s”有 %d 行、%d 列是隐藏的，其中的内容已一并读入；如不属于报告，请删去后再上传。".formatted(name, hiddenInUse, columnsInUse)));
        }
    }

    static Problem hidden(String message) {
        return Problem.of(ProblemCode.HIDDEN_CONTENT, message);
    }
}
