package org.mingjian.data.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/** The register as a table (部门名录表): 部门名称, 省, 市, 县区, 层级, 条线, 曾用名, 合并去向, 生效年度. */
public final class RegisterTable {

    static final String NAME = "部门名称";
    static final String PROVINCE = "省";
    static final String CITY = "市";
    static final String COUNTY = "县区";
    static final String LEVEL = "层级";
    static final String SECTOR = "条线";
    static final String ALIASES = "曾用名";
    static final String SUCCESSOR = "合并去向";
    static final String YEAR = "生效年度";
    private static final List<String> COLUMNS =
            List.of(NAME, PROVINCE, CITY, COUNTY, LEVEL, SECTOR, ALIASES, SUCCESSOR, YEAR);

    /** What was taken in, and what was wrong with the rows that were not. */
    public record Imported(int rows, List<RowError> errors) {

        public Imported {
            errors = List.copyOf(errors);
        }
    }

    /** A row that was not taken: its number in the file, the column, what stands there, and why not. */
    public record RowError(int row, String column, String value, String reason) {}

    record Line(int number, Map<String, String> cells) {

        @Nullable
        String get(String column) {
            var value = cells.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    private RegisterTable() {}

    static String decode(byte[] csv) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(csv, Charset.forName("GB18030"));
        }
    }

    /** Throws {@link StoreException} when the head lacks a column that must be there. */
    static List<Line> parse(String csv) {
        var rows = rows(csv.startsWith("\ufeff") ? csv.substring(1) : csv);
        if (rows.isEmpty() || !rows.getFirst().contains(NAME)) {
            throw new StoreException(
                    StoreException.Category.NOT_ALLOWED,
                    "部门名录的第一行应是列名“%s”，没有找到“%s”一列，请对照导出的表格修改。".formatted(String.join("、", COLUMNS), NAME));
        }
        var head = rows.getFirst();
        var lines = new ArrayList<Line>();
        for (int number = 1; number < rows.size(); number++) {
            var cells = new HashMap<String, String>();
            for (int column = 0; column < Math.min(head.size(), rows.get(number).size()); column++) {
                cells.put(head.get(column).strip(), rows.get(number).get(column));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(number + 1, cells));
            }
        }
        return lines;
    }

    /** A quote may hold commas, line ends and doubled quotes. */
    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (quoted && c == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    static String write(List<RegisteredDepartment> departments) {
        return Stream.concat(Stream.of(COLUMNS), departments.stream().flatMap(department -> lines(department).stream()))
                .map(row -> row.stream().map(RegisterTable::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    }

    /** A department with several successors has a line for each. */
    private static List<List<String>> lines(RegisteredDepartment department) {
        var steps = department.successors();
        if (steps.isEmpty()) {
            return List.of(line(department, "", ""));
        }
        return steps.stream()
                .map(step -> line(department, step.successor(), Integer.toString(step.year())))
                .toList();
    }

    private static List<String> line(RegisteredDepartment department, String successor, String year) {
        return List.of(
                department.name(),
                orEmpty(department.province()),
                orEmpty(department.city()),
                orEmpty(department.county()),
                levelWord(department.level()),
                orEmpty(department.sector()),
                String.join("、", department.aliases()),
                successor,
                year);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A cell that a spreadsheet would take for a formula is kept text. */
    private static String quoted(String cell) {
        var text = cell.matches("^[=+@-].*") ? "'" + cell : cell;
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static String levelWord(@Nullable GovernmentLevel level) {
        return switch (level) {
            case null -> "";
            case CENTRAL -> "中央";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
            case TOWNSHIP -> "乡级";
        };
    }

    static @Nullable GovernmentLevel level(String word) {
        return switch (word) {
            case "中央", "中央级" -> GovernmentLevel.CENTRAL;
            case "省", "省级", "自治区级", "直辖市级" -> GovernmentLevel.PROVINCE;
            case "市", "市级", "地市级", "州级" -> GovernmentLevel.CITY;
            case "县", "县级", "区级", "区县级", "县区", "县区级" -> GovernmentLevel.COUNTY;
            case "乡", "乡级", "镇级", "乡镇", "乡镇级", "街道" -> GovernmentLevel.TOWNSHIP;
            default -> null;
        };
    }
}
