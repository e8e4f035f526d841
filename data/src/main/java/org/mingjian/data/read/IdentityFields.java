package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.text.FirstCharacters;

/**
 * The fields of a form's head (表头栏目): the label and what stands behind it, in the same cell, in the next one, or,
 * where a table came one cell a line, in the next line.
 */
final class IdentityFields {

    /** What a field is about; of two that fit, the one named first. */
    enum Label {
        UNIT,
        IMPLEMENTING,
        SUPERVISING,
        PROJECT,
        DATE,
        PUBLISHER,
        /** A field that says nothing about whose report it is; it ends the one before it. */
        OTHER
    }

    /** A field as printed: from one position of its cell to another. */
    record Field(Label label, PrintedLine line, int start, int end) {

        String value() {
            return line.text().substring(start, end);
        }
    }

    private static final List<Label> LABELS = List.of(Label.values());
    private static final FirstCharacters LABEL = new FirstCharacters(Pattern.compile(pattern()));
    /** A longer line is running text, whose beginning may be a form's head run together. */
    private static final int LONGEST_LINE = 240;

    private final List<Field> fields = new ArrayList<>();
    private @Nullable Label pending;

    private IdentityFields() {}

    static List<Field> of(List<Block> blocks, TableRows tables) {
        var reader = new IdentityFields();
        PrintedLine.rows(blocks, tables).forEach(reader::readRow);
        return List.copyOf(reader.fields);
    }

    private static String pattern() {
        var rows = Resource.rows("identity-labels.tsv", 2);
        var groups = LABELS.stream().map(label -> rows.stream()
                .filter(row -> row[0].equals(label.name()))
                .map(row -> row[1])
                .reduce((one, other) -> one + "|" + other)
                .map(words -> "(?<" + label.name() + ">" + words + ")")
                .orElseThrow());
        return Stream.of(groups.reduce((one, other) -> one + "|" + other).orElseThrow())
                .map(words -> "(?:" + words + ")(?:\\((?:盖章|公章|签章|章|全称)\\))?(?::)?")
                .findFirst()
                .orElseThrow();
    }

    private void readRow(List<PrintedLine> cells) {
        for (var cell : cells) {
            readCell(cell);
        }
        if (cells.size() > 1) {
            pending = null;
        }
    }

    private void readCell(PrintedLine cell) {
        boolean cut = cell.text().length() > LONGEST_LINE;
        var text = cut ? cell.text().substring(0, LONGEST_LINE) : cell.text();
        if (cut && !LABEL.mayBeIn(text)) {
            pending = null;
            return;
        }
        if (!LABEL.mayBeIn(text)) {
            add(cell, 0, text.length());
            pending = null;
            return;
        }
        var match = LABEL.matcher(text);
        int valueStart = 0;
        while (LABEL.next(text, match, valueStart).isPresent()) {
            add(cell, valueStart, match.start());
            pending = label(match);
            valueStart = match.end();
        }
        if (!cut && (valueStart < text.length() || valueStart == 0)) {
            add(cell, valueStart, text.length());
            pending = null;
        }
    }

    private void add(PrintedLine cell, int start, int end) {
        int from = start;
        int to = end;
        var text = cell.text();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        int bar = text.indexOf('|', from);
        if (bar >= 0 && bar < to) {
            to = bar;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        if (pending != null && pending != Label.OTHER && from < to) {
            fields.add(new Field(pending, cell, from, to));
        }
    }

    private static boolean isEdge(char c) {
        return "|:,;。、_-".indexOf(c) >= 0;
    }

    private static Label label(Matcher match) {
        return LABELS.stream()
                .filter(label -> match.group(label.name()) != null)
                .findFirst()
                .orElseThrow();
    }
}
