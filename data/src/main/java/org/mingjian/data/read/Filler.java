package org.mingjian.data.read;

import org.mingjian.data.text.ScreenedPattern;

/** Marks that fill a cell without saying anything (占位符): /, —, ……, 无, a heading such as 指标1： with nothing behind. */
final class Filler {

    private static final ScreenedPattern FILLER = ScreenedPattern.of("[/\\-—–…·.]+|无|指标\\d*[:.、]?");
    private static final ScreenedPattern PREFIX =
            ScreenedPattern.of("^(指标\\d{1,2}([:.、]|(?=\\p{IsHan}{2}))|\\d+[、.](?!\\d))");

    private Filler() {}

    static boolean is(String normalised) {
        return FILLER.isWhole(normalised);
    }

    /** A name without 指标1： or 1、 before it, as printed otherwise. */
    static String withoutPrefix(String name) {
        var stripped = name.strip();
        var normalised = MatchText.of(stripped);
        var match = PREFIX.matcher(normalised.text());
        return match.find() ? normalised.quote(match.end(), normalised.text().length()) : stripped;
    }
}
