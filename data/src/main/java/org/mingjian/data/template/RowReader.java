package org.mingjian.data.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Unit;

/**
 * Turns the cells of a row into values and says what cannot be meant (逐行检查): a year of five digits, an amount that
 * is no number, half a person. What is merely suspicious, such as a score above its weight, passes; it is for the audit.
 */
final class RowReader {

    private static final Pattern YEAR = Pattern.compile("([12]\\d{3})(年|年度)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d+)(年|年度)?");
    private static final Pattern LETTER = Pattern.compile("[\\p{IsHan}\\p{IsAlphabetic}]");
    private static final int LONGEST_AMOUNT = 16;
    private static final int LONGEST_POINTS = 5;
    private static final int LONGEST_COUNT = 9;

    private final Layout layout;
    private final int[] places;
    private final Layout.Placed[] columns;
    private final Map<String, FiscalYear> years = new HashMap<>();
    private @Nullable RowProblems problems;
    private boolean bad;
    private final @Nullable CellNumber[] numbersAbove;
    private String lastName = "";
    private boolean lastIsName;

    RowReader(Layout layout) {
        this.layout = layout;
        this.places = layout.places();
        this.columns = layout.columns().toArray(Layout.Placed[]::new);
        this.numbersAbove = new CellNumber[columns.length];
    }

    /** The values of the row; absent when something in it cannot be meant, which the problems then say. */
    @Nullable
    RowValues read(PrintedRow row, @Nullable RowProblems heard) {
        problems = heard;
        bad = false;
        var values = new RowValues(row.number(), columns.length);
        for (int at = 0; at < columns.length; at++) {
            values.texts[at] = row.cell(columns[at].index());
        }
        checkWidth(row);
        readUnit(values);
        boolean said = false;
        for (int at = 0; at < columns.length; at++) {
            said |= read(values, at);
        }
        if (!said && !bad) {
            told(row.number(), columns[0], "", "除部门和年度外整行没有内容，请填写数据或删去本行", "empty");
        }
        return bad ? null : values;
    }

    int place(Field field) {
        return places[field.ordinal()];
    }

    private void checkWidth(PrintedRow row) {
        for (int index = layout.width(); index < row.size(); index++) {
            var extra = row.cell(index);
            if (!extra.isEmpty()) {
                bad = true;
                if (problems != null) {
                    problems.add(row.number(), index + 1, "（无表头）", extra, "本行比表头多出内容，数字里的逗号可能把一格分成了两格", "width");
                }
                return;
            }
        }
    }

    /** Reads one cell; says whether it holds data. */
    private boolean read(RowValues values, int at) {
        var text = values.texts[at];
        var column = columns[at].column();
        if (Words.isFiller(text)) {
            if (column.need() == Need.KEY) {
                told(
                        values.row,
                        columns[at],
                        text,
                        "缺" + Heading.of(column.heading()).name() + "，请补填",
                        "missing");
            }
            return false;
        }
        switch (column.type()) {
            case TEXT -> checkText(values, at);
            case YEAR -> readYear(values, at);
            case LEVEL -> readLevel(values, at);
            case SCOPE -> readScope(values, at);
            case UNIT -> {}
            case MONEY, COUNT, POINTS -> readNumber(values, at);
        }
        return isData(column);
    }

    private static boolean isData(Column column) {
        return column.type().isNumber() || column.field() == Field.LEVEL3;
    }

    private void checkText(RowValues values, int at) {
        if (columns[at].column().field() == Field.DEPARTMENT && !isName(values.texts[at])) {
            told(values.row, columns[at], values.texts[at], "不是部门名称，请填写部门全称", "department");
        }
    }

    private boolean isName(String text) {
        if (!text.equals(lastName)) {
            lastName = text;
            lastIsName = LETTER.matcher(text).find();
        }
        return lastIsName;
    }

    private void readYear(RowValues values, int at) {
        var text = values.texts[at];
        var known = years.get(text);
        values.year = known == null ? newYear(values.row, columns[at], text) : known;
        if (known == null && values.year != null) {
            years.put(text, values.year);
        }
    }

    private @Nullable FiscalYear newYear(int row, Layout.Placed column, String text) {
        var plain = Words.comparable(text);
        var match = YEAR.matcher(plain);
        if (match.matches()) {
            int year = Integer.parseInt(match.group(1));
            if (year >= 1990 && year <= 2099) {
                return new FiscalYear(year);
            }
            told(row, column, text, "不在 1990 至 2099 年之间，请核对年度", "year-range");
            return null;
        }
        var digits = DIGITS.matcher(plain);
        told(
                row,
                column,
                text,
                digits.matches() ? "年度应为四位数字，这里是 %d 位".formatted(digits.group(1).length()) : "不是年度，请填写四位数字，如 2023",
                "year");
        return null;
    }

    private void readLevel(RowValues values, int at) {
        values.level = Words.level(Words.comparable(values.texts[at]));
        if (values.level == null) {
            told(values.row, columns[at], values.texts[at], "不认识的级次，请填写 中央、省级、市级、县级、乡级 之一", "level");
        }
    }

    private void readScope(RowValues values, int at) {
        values.scope = Words.scope(Words.comparable(values.texts[at]));
        if (values.scope == null) {
            told(values.row, columns[at], values.texts[at], "不认识的口径，请填写 本级 或 汇总", "scope");
        }
    }

    private void readUnit(RowValues values) {
        int at = place(Field.UNIT);
        if (at >= 0 && !Words.isFiller(values.texts[at])) {
            values.unit = Words.unit(Words.comparable(values.texts[at]));
            if (values.unit == null) {
                told(values.row, columns[at], values.texts[at], "不认识的金额单位，请填写 元、万元 或 亿元", "unit");
            }
        }
    }

    private void readNumber(RowValues values, int at) {
        var text = values.texts[at];
        var column = columns[at];
        var read = number(text, at);
        if (read == null) {
            told(values.row, column, text, notANumber(column.column().type()), "number");
            return;
        }
        var number = read.number();
        values.numbers[at] = number;
        switch (column.column().type()) {
            case MONEY -> readMoney(values, at, read);
            case COUNT -> checkCount(values, at, read);
            default -> checkPoints(values, at, read);
        }
    }

    /** The number of the cell; that of the cell above where both say the same, as weights do. */
    private @Nullable CellNumber number(String text, int at) {
        var above = numbersAbove[at];
        if (above == null || !above.number().raw().equals(text)) {
            above = CellNumber.of(text);
            numbersAbove[at] = above;
        }
        return above;
    }

    private static String notANumber(ColumnType type) {
        return switch (type) {
            case MONEY -> "金额不是数，请只填数字，如 1280.36";
            case COUNT -> "人数不是数，请只填整数";
            default -> "得分或分值不是数，请只填数字";
        };
    }

    private void readMoney(RowValues values, int at, CellNumber read) {
        var column = columns[at];
        var own = read.unit() == null ? null : Words.unit(read.unit());
        if (read.unit() != null && own == null) {
            told(values.row, column, values.texts[at], "“%s”不是金额单位".formatted(read.unit()), "number");
            return;
        }
        var unit = own != null ? own : column.unit() != null ? column.unit() : values.unit;
        if (unit == null) {
            told(values.row, column, values.texts[at], "没有金额单位，请在表头或“金额单位”列写明 元、万元 或 亿元", "no-unit");
        } else if (wholeDigits(read.number().value()) + zeros(unit) > LONGEST_AMOUNT) {
            told(values.row, column, values.texts[at], "金额的位数过多，请核对数字和单位", "long");
        } else {
            values.units[at] = unit;
        }
    }

    private static int zeros(Unit unit) {
        return unit.factor() == null
                ? 0
                : unit.factor().precision() - unit.factor().scale() - 1;
    }

    private void checkCount(RowValues values, int at, CellNumber read) {
        var value = read.number().value();
        if (value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
            told(values.row, columns[at], values.texts[at], "人数应为整数", "whole");
        } else if (value.signum() < 0) {
            told(values.row, columns[at], values.texts[at], "人数不能为负", "negative");
        } else if (wholeDigits(value) > LONGEST_COUNT || foreign(read, "人", "名")) {
            told(values.row, columns[at], values.texts[at], "不是人数，请核对", "count");
        }
    }

    private void checkPoints(RowValues values, int at, CellNumber read) {
        if (wholeDigits(read.number().value()) > LONGEST_POINTS || foreign(read, "分", "分")) {
            told(values.row, columns[at], values.texts[at], "不是分数，请核对", "points");
        }
    }

    private static boolean foreign(CellNumber read, String own, String also) {
        return read.unit() != null && !read.unit().equals(own) && !read.unit().equals(also);
    }

    private static int wholeDigits(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private void told(int row, Layout.Placed column, String value, String reason, String kind) {
        bad = true;
        if (problems != null) {
            problems.add(row, column.index() + 1, column.printed(), value, reason, kind);
        }
    }
}
