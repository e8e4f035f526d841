package org.mingjian.data.extract.pdf;

/** Small questions to characters where lines end and begin (字符类别). */
final class Characters {

    /** Marks that may not begin a line, so that the character before them moves with them. */
    private static final String NEVER_FIRST = "，。、；：！？）》〉」』】〕”’％%…,.;:!?)]}";

    /** Signs that may not end a line, so that they move with what follows. */
    private static final String NEVER_LAST = "≥≤＞＜＝≧≦±（《〈「『【〔“‘￥$([{<>=";

    private Characters() {}

    static boolean isNeverLast(int character) {
        return NEVER_LAST.indexOf(character) >= 0;
    }

    static boolean isNeverFirst(int character) {
        return NEVER_FIRST.indexOf(character) >= 0;
    }

    /** Characters of a word or number that no line breaks in two. */
    static boolean isUnbroken(int character) {
        return character > ' ' && character < '\u0100';
    }

    static boolean isLetter(int character) {
        return character < '\u0250' && Character.isLetter(character);
    }

    /** A digit of a number that stays on one line; full-width ones are set like Chinese characters. */
    static boolean isNarrowDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= '０' && character <= '９');
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Glyphs a font maps to no character a person can read. */
    static boolean isUnreadable(int character) {
        return character == '\uFFFD'
                || Character.isISOControl(character) && !Character.isWhitespace(character)
                || Character.getType(character) == Character.PRIVATE_USE
                || Character.getType(character) == Character.UNASSIGNED;
    }

    /** What stands between two lines of one sentence: a blank between words of letters, else nothing. */
    static String between(String former, String next) {
        if (former.isEmpty() || next.isEmpty()) {
            return "";
        }
        int last = former.codePointBefore(former.length());
        int first = next.codePointAt(0);
        boolean words = isLetter(last) && (isLetter(first) || isDigit(first)) || isDigit(last) && isLetter(first);
        return words ? " " : "";
    }
}
