package org.mingjian.data.extract.word;

import java.util.Locale;

/** How an automatic number is written (编号样式), by the names of docx and the codes of doc. */
enum NumberStyle {
    DECIMAL,
    FULL_WIDTH,
    CHINESE,
    CHINESE_DIGITS,
    CHINESE_FORMAL,
    CIRCLED,
    PARENTHESISED,
    UPPER_LETTER,
    LOWER_LETTER,
    UPPER_ROMAN,
    LOWER_ROMAN,
    HEAVENLY_STEMS,
    EARTHLY_BRANCHES,
    /** A dot or other mark that is no number; it says nothing and is not recorded. */
    BULLET;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    static NumberStyle named(String format) {
        return switch (format) {
            case "bullet", "none" -> BULLET;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographEnclosedCircle" -> CHINESE;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional" -> CHINESE_FORMAL;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> PARENTHESISED;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "ideographTraditional" -> HEAVENLY_STEMS;
            case "ideographZodiac" -> EARTHLY_BRANCHES;
            default -> DECIMAL;
        };
    }

    /** The codes of [MS-OSHARED] 2.2.1.3. */
    static NumberStyle coded(int code) {
        return switch (code) {
            case 1 -> UPPER_ROMAN;
            case 2 -> LOWER_ROMAN;
            case 3 -> UPPER_LETTER;
            case 4 -> LOWER_LETTER;
            case 10, 17, 36, 40 -> CHINESE_DIGITS;
            case 11, 29, 33, 35, 37, 39 -> CHINESE;
            case 16, 34, 38 -> CHINESE_FORMAL;
            case 14, 19 -> FULL_WIDTH;
            case 18, 28 -> CIRCLED;
            case 27 -> PARENTHESISED;
            case 30 -> HEAVENLY_STEMS;
            case 31 -> EARTHLY_BRANCHES;
            case 23, 255 -> BULLET;
            default -> DECIMAL;
        };
    }

    String written(int number) {
        var decimal = Integer.toString(number);
        return switch (this) {
            case DECIMAL -> decimal;
            case FULL_WIDTH ->
                decimal.chars()
                        .collect(
                                StringBuilder::new,
                                (text, digit) -> text.append((char) (digit - '0' + '０')),
                                StringBuilder::append)
                        .toString();
            case CHINESE -> chinese(number, DIGITS, "十百千");
            case CHINESE_FORMAL -> chinese(number, FORMAL_DIGITS, "拾佰仟");
            case CHINESE_DIGITS ->
                decimal.chars()
                        .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                        .reduce("", String::concat);
            case CIRCLED -> number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : decimal;
            case PARENTHESISED -> number >= 1 && number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : decimal;
            case UPPER_LETTER -> letters(number);
            case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case HEAVENLY_STEMS -> oneOf("甲乙丙丁戊己庚辛壬癸", number, decimal);
            case EARTHLY_BRANCHES -> oneOf("子丑寅卯辰巳午未申酉戌亥", number, decimal);
            case BULLET -> "";
        };
    }

    private static String oneOf(String characters, int number, String otherwise) {
        return number >= 1 && number <= characters.length() ? characters.substring(number - 1, number) : otherwise;
    }

    /** 十一 and not 一十一; 一百零五 with the zero between. Beyond 9999 as digits. */
    private static String chinese(int number, String digits, String units) {
        if (number < 1 || number > 9999) {
            return Integer.toString(number);
        }
        var text = new StringBuilder();
        boolean gap = false;
        int unit = 1000;
        for (int power = 3; power >= 0; power--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(gap ? "零" : "").append(digits.charAt(digit)).append(power > 0 ? units.charAt(power - 1) : "");
            gap = false;
        }
        boolean isTeen = number >= 10 && number < 20;
        return isTeen ? text.substring(1) : text.toString();
    }

    /** a to z, then aa to zz, as Word repeats letters. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 10) {
            return Integer.toString(number);
        }
        var letter = String.valueOf((char) ('A' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var text = new StringBuilder();
        int left = number;
        for (int at = 0; at < ROMAN.length; at++) {
            while (left >= ROMAN_VALUES[at]) {
                text.append(ROMAN[at]);
                left -= ROMAN_VALUES[at];
            }
        }
        return text.toString();
    }
}
