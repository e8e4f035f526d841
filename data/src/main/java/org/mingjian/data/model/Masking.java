package org.mingjian.data.model;

import java.util.regex.Pattern;

/** Hides people's names and telephone numbers wherever a page is shown (个人信息遮蔽). */
public final class Masking {

    /** A label, its colon or gap, then what follows up to a gap or a punctuation mark. */
    private static final Pattern AFTER_LABEL = Pattern.compile(
            "((?:填\\s*[表报]\\s*人|联\\s*系\\s*人|经\\s*办\\s*人|负\\s*责\\s*人|(?:联系)?电\\s*话|手\\s*机)(?:姓名|号码|（签[字章]）|\\(签[字章]\\))?"
                    + "\\s*[:：]?\\s*)([\\p{IsHan}·]{2,4}(?![\\p{IsHan}])|[0-9][0-9\\-－— ]{5,}[0-9])");

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9.,])1[3-9][0-9]{9}(?![0-9.,])");
    private static final Pattern LABEL_ONLY = Pattern.compile(
            "\\s*(?:填\\s*[表报]\\s*人|联\\s*系\\s*人|经\\s*办\\s*人|(?:项目|单位)?负\\s*责\\s*人|(?:联系)?电\\s*话|手\\s*机)(?:姓名|号码)?\\s*[:：]?\\s*");

    /** What stands in the place of what is hidden. */
    public static final String HIDDEN = "＊＊＊";

    private Masking() {}

    public static String mask(String text) {
        var masked = AFTER_LABEL.matcher(text).replaceAll("$1" + HIDDEN);
        return MOBILE.matcher(masked).replaceAll(HIDDEN);
    }

    /** Whether a cell holds nothing but such a label, so that the next cell must be hidden. */
    public static boolean isLabel(String cell) {
        return LABEL_ONLY.matcher(cell).matches();
    }
}
