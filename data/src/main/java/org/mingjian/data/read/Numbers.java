package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/** Numbers as a table cell prints them (单元格数字): a whole cell, with thousands separators, brackets and units. */
final class Numbers {

    private static final ScreenedPattern WHOLE_CELL = ScreenedPattern.of(
            "(?<open>\\()?(?<sign>[-−–+])?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
                    + "(?<unit>%|‰|分|万元|亿元|元|万|人|名|个百分点)?(?<close>\\))?");

    /** Blanks inside a number that do not part its thousands. */
    private static final ScreenedPattern LOOSE = ScreenedPattern.of("\\d[ \u00a0\u3000]+(?!\\d{3}(?!\\d))\\d");

    private Numbers() {}

    /** Whether what is read as a number may be two that have run together: 7165.32 6992.95. */
    static boolean mayBeTwo(String raw) {
        return LOOSE.isIn(raw);
    }

    /** The number of a cell, if the cell is one number; a broken one such as 7,00.0,77 is none. */
    static Optional<PrintedNumber> ofCell(String cell) {
        return ofCell(cell, MatchText.normalise(cell));
    }

    /** The number of a cell whose text was made ready before. */
    static Optional<PrintedNumber> ofCell(String cell, String text) {
        if (isPlain(text)) {
            return Optional.of(printed(cell.strip(), text, false));
        }
        var match = mayBegin(text) ? WHOLE_CELL.whole(text) : null;
        if (match == null || (match.group("open") == null) != (match.group("close") == null)) {
            return Optional.empty();
        }
        boolean negative = match.group("sign") != null && !match.group("sign").equals("+")
                || (match.group("open") != null && match.group("unit") == null);
        return Optional.of(printed(cell.strip(), match.group("digits"), negative));
    }

    /** The unit a cell prints behind its number; empty when none. */
    static Optional<String> unitOfCell(String cell) {
        return unitOfText(MatchText.normalise(cell));
    }

    /** The unit of a cell whose text was made ready before. */
    static Optional<String> unitOfText(String text) {
        var match = mayBegin(text) && !isPlain(text) ? WHOLE_CELL.whole(text) : null;
        return match == null ? Optional.empty() : Optional.ofNullable(match.group("unit"));
    }

    /** Most cells are words: they need no pattern to be no number. */
    private static boolean mayBegin(String text) {
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "(-−–+.".indexOf(text.charAt(0)) >= 0);
    }

    /** Digits with at most one point between them: most numbers need no pattern. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (at != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return point != 0 && point != text.length() - 1;
    }

    static PrintedNumber printed(String raw, String digits, boolean negative) {
        var value = new BigDecimal(digits.replace(",", ""));
        return new PrintedNumber(raw, negative ? value.negate() : value);
    }
}
