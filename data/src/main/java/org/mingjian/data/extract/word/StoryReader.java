package org.mingjian.data.extract.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.BlockList;

/**
 * Walks the stories of a doc paragraph by paragraph (正文、脚注、页眉页脚): each is a paragraph, or a line of the cell it
 * stands in. Field codes, hidden and deleted text are not text; automatic numbers are.
 */
final class StoryReader {

    private static final int MOST_NESTED = 20;

    private final HWPFDocument document;
    private final BlockList blocks;
    private final Map<Integer, PAPX> properties = new HashMap<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private final ListLabels labels;
    private long labelCharacters;
    private long hiddenCharacters;

    StoryReader(HWPFDocument document, BlockList blocks) {
        this.document = document;
        this.blocks = blocks;
        this.labels = new ListLabels(document);
        for (var paragraph : document.getParagraphTable().getParagraphs()) {
            properties.put(paragraph.getEnd(), paragraph);
        }
    }

    /** How many visible characters of the blocks are automatic numbers. */
    long labelCharacters() {
        return labelCharacters;
    }

    /** How many visible characters the page does not show. */
    long hiddenCharacters() {
        return hiddenCharacters;
    }

    void read(Range story) {
        for (int at = 0; at < story.numParagraphs(); at++) {
            read(story.getParagraph(at));
        }
        closeTables(0);
        fields.clear();
    }

    private void read(Paragraph paragraph) {
        int level = paragraph.isInTable() ? Math.clamp(paragraph.getTableLevel(), 1, MOST_NESTED) : 0;
        closeTables(level);
        while (tables.size() < level) {
            tables.push(new OpenTable());
        }
        var table = tables.peek();
        if (table == null) {
            blocks.addParagraph(text(paragraph));
        } else if (paragraph.isTableRowEnd()) {
            table.endRow(rowProperties(paragraph));
        } else {
            table.addLine(text(paragraph));
            if (paragraph.text().endsWith("\u0007") || paragraph.isEmbeddedCellMark()) {
                table.endCell();
            }
        }
    }

    private void closeTables(int level) {
        while (tables.size() > level) {
            var closed = tables.pop();
            var outer = tables.peek();
            if (outer == null) {
                closed.addTo(blocks);
            } else {
                closed.endRow(null);
                outer.addInner(closed);
            }
        }
    }

    private @Nullable TableProperties rowProperties(Paragraph paragraph) {
        var stored = properties.get(paragraph.getEndOffset());
        if (stored == null) {
            return null;
        }
        try {
            return TableSprmUncompressor.uncompressTAP(stored.getSprmBuf());
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    private String text(Paragraph paragraph) {
        var text = new StringBuilder();
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            append(paragraph.getCharacterRun(at), text);
        }
        var label = labels.next(paragraph);
        labelCharacters += BlockList.visibleCharacters(label);
        return label + text;
    }

    private void append(CharacterRun run, StringBuilder text) {
        boolean hidden = run.isVanished() || run.isMarkedDeleted();
        if (run.isSymbol()) {
            hiddenCharacters += hidden ? 1 : 0;
            text.append(hidden ? "" : symbol(run));
            return;
        }
        var shown = new StringBuilder();
        run.text().chars().forEach(character -> append((char) character, shown));
        if (hidden) {
            hiddenCharacters += BlockList.visibleCharacters(shown.toString());
        } else {
            text.append(Symbols.shown(fontName(run), shown.toString()));
        }
    }

    private static String fontName(CharacterRun run) {
        try {
            var name = run.getFontName();
            return name == null ? "" : name;
        } catch (RuntimeException noSuchFont) {
            return "";
        }
    }

    private static String symbol(CharacterRun run) {
        try {
            var font = run.getSymbolFont();
            return Symbols.shown(font == null ? "" : font.getMainFontName(), run.getSymbolCharacter());
        } catch (NoSuchElementException | IndexOutOfBoundsException damaged) {
            return "";
        }
    }

    /** The marks of the format: a field is begun, its code ends and its result begins, it is ended. */
    private void append(char character, StringBuilder text) {
        switch (character) {
            case '\u0013' -> fields.push(true);
            case '\u0014' -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case '\u0015' -> fields.poll();
            default -> {
                if (!fields.contains(true)) {
                    text.append(printed(character));
                }
            }
        }
    }

    private static String printed(char character) {
        return switch (character) {
            case '\t' -> "\t";
            case '\n', '\u000B', '\u000C', '\u000E' -> "\n";
            case '\u001E' -> "-";
            default -> character < ' ' ? "" : String.valueOf(character);
        };
    }
}
