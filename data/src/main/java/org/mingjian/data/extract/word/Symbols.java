package org.mingjian.data.extract.word;

import java.util.Locale;
import java.util.Map;

/** The signs of symbol fonts as the characters a page shows (符号字体): ≥ and ≤ of Symbol, the boxes of Wingdings. */
final class Symbols {

    private static final int PRIVATE_USE = 0xF000;
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xA3, "≤"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xA2, "′"),
            Map.entry(0xB2, "″"),
            Map.entry(0xB7, "•"),
            Map.entry(0xE5, "∑"),
            Map.entry(0x44, "Δ"),
            Map.entry(0x61, "α"),
            Map.entry(0x62, "β"),
            Map.entry(0x6D, "μ"));
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0xFE, "☑"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xA8, "□"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6C, "●"),
            Map.entry(0xA1, "○"),
            Map.entry(0x75, "◆"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xAB, "★"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x52, "☑", 0x50, "✓", 0x51, "☒", 0x4F, "✗", 0xA3, "□", 0x2A, "□", 0x54, "☒");

    private Symbols() {}

    /** The character the font shows for the code; empty where it is none we know. */
    static String shown(String font, int code) {
        if (code < PRIVATE_USE && !isSymbolFont(font)) {
            return code < ' ' ? "" : String.valueOf((char) code);
        }
        int place = code & 0xFF;
        var signs =
                switch (font.toLowerCase(Locale.ROOT).strip()) {
                    case "wingdings" -> WINGDINGS;
                    case "wingdings 2" -> WINGDINGS_2;
                    case "symbol" -> SYMBOL;
                    default -> Map.<Integer, String>of();
                };
        var found = signs.get(place);
        if (found != null) {
            return found;
        }
        return !isSymbolFont(font) && place > ' ' && place < 0x7F ? String.valueOf((char) place) : "";
    }

    /** The text as the font shows it: signs of symbol fonts also stand in plain text, in the private use area. */
    static String shown(String font, String text) {
        if (text.chars().noneMatch(Symbols::isPrivate)) {
            return text;
        }
        var shown = new StringBuilder();
        text.chars().forEach(character -> {
            var sign = isPrivate(character) ? shown(font, character) : "";
            shown.append(sign.isEmpty() ? String.valueOf((char) character) : sign);
        });
        return shown.toString();
    }

    private static boolean isPrivate(int character) {
        return character > PRIVATE_USE && character <= PRIVATE_USE + 0xFF;
    }

    private static boolean isSymbolFont(String font) {
        return font.toLowerCase(Locale.ROOT).matches("\\s*(symbol|wingdings.*|webdings)\\s*");
    }
}
