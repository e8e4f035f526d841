package org.mingjian.data.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks being collected in reading order; numbers them from 1 and leaves out what holds no text. */
public final class BlockList {

    private final List<Block> blocks = new ArrayList<>();

    /** Adds a paragraph without the white space around it; adds nothing when nothing else is left. */
    public void addParagraph(String text) {
        var stripped = strip(text);
        if (!stripped.isEmpty()) {
            blocks.add(new Block.Paragraph(blocks.size() + 1, null, stripped));
        }
    }

    /** Adds a table; adds nothing when no cell of it holds text. */
    public void addGrid(@Nullable String name, List<Block.Row> rows) {
        boolean hasText = rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !strip(cell.text())
                .isEmpty());
        if (hasText) {
            blocks.add(new Block.Grid(blocks.size() + 1, null, name, rows));
        }
    }

    public List<Block> toList() {
        return List.copyOf(blocks);
    }

    /** The text without the white space around it, the no-break space of web pages and forms included. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** How many characters of the text are not white space. */
    public static long visibleCharacters(String text) {
        return text.chars().filter(character -> !isBlank((char) character)).count();
    }

    private static boolean isBlank(char character) {
        boolean common = character > ' ' && character <= '~' || character >= '\u4e00' && character <= '\u9fa5';
        return !common && isRareBlank(character);
    }

    private static boolean isRareBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
