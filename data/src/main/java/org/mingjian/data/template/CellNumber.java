package org.mingjian.data.template;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;

/** A number as a cell prints it (单元格数字), with the unit behind it where one stands there. */
record CellNumber(PrintedNumber number, @Nullable String unit) {

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<open>\\()?(?<sign>[-−–+])?[¥￥]?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
                    + "(?<unit>元|千元|万元|万|百万元|亿元|亿|人|名|分)?(?<close>\\))?");

    /** The number of a cell; none when the cell is anything else, a number with broken separators included. */
    static @Nullable CellNumber of(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        return isPlain(cell) ? new CellNumber(new PrintedNumber(cell, new BigDecimal(cell)), null) : written(cell);
    }

    /** Digits with at most one point between them and a minus before: what nearly every cell holds. */
    private static boolean isPlain(String cell) {
        int start = cell.startsWith("-") ? 1 : 0;
        int length = cell.length();
        boolean pointed = false;
        for (int at = start; at < length; at++) {
            char letter = cell.charAt(at);
            if (letter == '.' && !pointed && at > start && at < length - 1) {
                pointed = true;
            } else if (letter < '0' || letter > '9') {
                return false;
            }
        }
        return length > start;
    }

    private static @Nullable CellNumber written(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s+", "");
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
