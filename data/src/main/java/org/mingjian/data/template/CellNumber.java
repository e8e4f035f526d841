package org.mingjian.data.template;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;

/** A number as a cell prints it (单元格数字), with the unit behind it where one stands there. */
record CellNumber(PrintedNumber number, @Nullable String unit) {

    private static final int LONGEST = 40;
    private static final int LONGEST_OF_LONG = 18;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<open>\\()?(?<sign>[-−–+])?[¥￥]?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
                    + "(?<unit>元|千元|万元|万|百万元|亿元|亿|人|名|分)?(?<close>\\))?");

    /** The number of a cell; none when the cell is anything else, a number with broken separators included. */
    static @Nullable CellNumber of(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        var plain = plain(cell);
        return plain == null ? written(cell) : new CellNumber(new PrintedNumber(cell, plain), null);
    }

    /** Digits with at most one point between them and a minus before: what nearly every cell holds. */
    private static @Nullable BigDecimal plain(String cell) {
        int start = cell.startsWith("-") ? 1 : 0;
        int length = cell.length();
        int point = -1;
        long digits = 0;
        for (int at = start; at < length; at++) {
            char letter = cell.charAt(at);
            if (letter == '.' && point < 0 && at > start && at < length - 1) {
                point = at;
            } else if (letter < '0' || letter > '9') {
                return null;
            } else {
                digits = digits * 10 + (letter - '0');
            }
        }
        if (length == start || length > LONGEST_OF_LONG) {
            return length == start ? null : new BigDecimal(cell);
        }
        return BigDecimal.valueOf(start == 0 ? digits : -digits, point < 0 ? 0 : length - 1 - point);
    }

    private static @Nullable CellNumber written(String cell) {
        var text =
                BLANKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
        var match = WRITTEN.matcher(text);
        if (!match.matches() || (match.group("open") == null) != (match.group("close") == null)) {
            return null;
        }
        var value = new BigDecimal(match.group("digits").replace(",", ""));
        var sign = match.group("sign");
        boolean negative = match.group("open") != null || sign != null && !sign.equals("+");
        return new CellNumber(new PrintedNumber(cell, negative ? value.negate() : value), match.group("unit"));
    }
}
