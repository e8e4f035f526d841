package org.mingjian.data.extract.pdf;

import java.text.Normalizer;

/**
 * Radicals for the characters they look like (部首字形): some printers name the glyph 目 by the radical ⽬, with which no
 * search finds the word. The page shows the same either way.
 */
final class Radicals {

    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2FDF';
    /** The radicals of simplified characters, which have no compatibility mapping, and their characters. */
    private static final String SIMPLIFIED = "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰";

    private static final String CHARACTERS = "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙";

    private Radicals() {}

    static String replaced(String printed) {
        if (printed.length() != 1 || printed.charAt(0) < FIRST || printed.charAt(0) > LAST) {
            return printed;
        }
        int simplified = SIMPLIFIED.indexOf(printed);
        return simplified < 0
                ? Normalizer.normalize(printed, Normalizer.Form.NFKC)
                : CHARACTERS.substring(simplified, simplified + 1);
    }
}
