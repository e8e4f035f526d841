package org.mingjian.data.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A printed text made ready for matching (比对用文本): full-width characters narrowed, blanks, quotation marks and
 * LaTeX scraps left out. Each position leads back to the printed characters, so that a quote is always as printed.
 */
final class MatchText {

    private static final String LEFT_OUT = "“”\"‘’「」『』'${}\\　 \t\n\r\u00a0";
    /** Variant and traditional characters of the words reports are matched by, each with its usual form. */
    private static final Map<Character, Character> USUAL = usual();

    /** Stands for a character that is left out; no text holds it. */
    private static final char NOTHING = '\uFFFF';

    /** Each character as it is matched, 0 where it was not asked for yet; threads may fill it twice, alike. */
    private static final char[] NARROWED = new char[1 << Character.SIZE];

    private final String original;
    private final String text;
    /** Absent where nothing was left out: then each position is its own. */
    private final int @Nullable [] offsets;

    private MatchText(String original, String text, int @Nullable [] offsets) {
        this.original = original;
        this.text = text;
        this.offsets = offsets;
    }

    private static Map<Character, Character> usual() {
        var usual = new HashMap<Character, Character>();
        for (var row : Resource.rows("variants.tsv", 2)) {
            for (int at = 0; at < row[0].length(); at++) {
                usual.put(row[0].charAt(at), row[1].charAt(at));
            }
        }
        return Map.copyOf(usual);
    }

    static MatchText of(String original) {
        int same = unchanged(original);
        if (same == original.length()) {
            return new MatchText(original, original, null);
        }
        var text = new StringBuilder(original.length()).append(original, 0, same);
        var offsets = new int[original.length() + 1];
        for (int at = 0; at < same; at++) {
            offsets[at] = at;
        }
        for (int at = same; at < original.length(); at++) {
            at += gloss(original, at);
            char c = at < original.length() ? narrowed(original, at) : NOTHING;
            if (c != NOTHING) {
                offsets[text.length()] = at;
                text.append(c);
            }
        }
        return new MatchText(original, text.toString(), offsets);
    }

    /** The text alone, when no place is needed. */
    static String normalise(String original) {
        int same = unchanged(original);
        if (same == original.length()) {
            return original;
        }
        var text = new StringBuilder(original.length()).append(original, 0, same);
        for (int at = same; at < original.length(); at++) {
            at += gloss(original, at);
            char c = at < original.length() ? narrowed(original, at) : NOTHING;
            if (c != NOTHING) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** How many characters at the beginning are matched as they are printed. */
    private static int unchanged(String original) {
        int at = 0;
        while (at < original.length() && narrowed(original, at) == original.charAt(at) && gloss(original, at) == 0) {
            at++;
        }
        return at;
    }

    /** Whether a broken copy prints readings behind characters: 轉(zhuǎn). */
    static boolean hasGlosses(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (gloss(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The length of a reading that a broken copy prints behind a character: 轉(zhuǎn), 務(wù). */
    private static int gloss(String text, int at) {
        if (text.charAt(at) != '(') {
            return 0;
        }
        int end = at + 1;
        boolean accented = false;
        while (end < text.length() && isLatin(text.charAt(end))) {
            accented |= text.charAt(end) > 'z';
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == ')';
        return closed && accented ? end + 1 - at + gloss(text, end + 1, text.length()) : 0;
    }

    private static int gloss(String text, int at, int length) {
        return at < length ? gloss(text, at) : 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '\u00E0' && c <= '\u01DC' && Character.isLetter(c);
    }

    /** A letter O within a number is a zero that was scanned wrong: 6O5.3, 1OO, O.97; one alone is none. */
    private static char narrowed(String original, int at) {
        char c = original.charAt(at);
        return c == 'O' && isWithinNumber(original, at) ? '0' : narrowed(c);
    }

    private static boolean isWithinNumber(String original, int at) {
        int from = at;
        while (from > 0 && isOfNumber(original.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < original.length() && isOfNumber(original.charAt(to))) {
            to++;
        }
        boolean apart = (from == 0 || !isLatinLetter(original.charAt(from - 1)))
                && (to == original.length() || !isLatinLetter(original.charAt(to)));
        boolean begins = Character.isDigit(original.charAt(from)) || original.startsWith("O.", from);
        return apart && begins && original.substring(from, to).chars().anyMatch(Character::isDigit);
    }

    private static boolean isOfNumber(char c) {
        return Character.isDigit(c) || c == 'O' || c == '.' || c == ',';
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static char narrowed(char c) {
        char known = NARROWED[c];
        if (known == 0) {
            char narrow = narrow(c);
            known = LEFT_OUT.indexOf(narrow) < 0 ? narrow : NOTHING;
            NARROWED[c] = known;
        }
        return known;
    }

    private static char narrow(char c) {
        var usual = USUAL.get(c);
        if (usual != null) {
            return usual;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFEE0');
        }
        if (c == '〔' || c == '［' || c == '【') {
            return '(';
        }
        if (c == '〕' || c == '］' || c == '】') {
            return ')';
        }
        if (c < '\u2E80' || isCommonIdeograph(c)) {
            return c;
        }
        var compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return compatible.length() == 1 ? compatible.charAt(0) : c;
    }

    private static boolean isCommonIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    String text() {
        return text;
    }

    /** The printed characters from one matched position to another. */
    String quote(int start, int end) {
        if (start >= end) {
            return "";
        }
        return offsets == null
                ? original.substring(start, end)
                : original.substring(offsets[start], offsets[end - 1] + 1);
    }
}
