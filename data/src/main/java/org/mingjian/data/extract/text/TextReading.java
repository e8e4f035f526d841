package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;

/** One text being read into blocks (纯文本读取), and how many of its characters only drew tables. */
final class TextReading {

    private static final int MOST_LINES_ABOVE = 4;

    private final String[] lines;
    private final WrappedLines wrapped;
    private final List<Block> blocks = new ArrayList<>();
    private long separators;

    TextReading(String text) {
        lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\uFEFF", "")
                .split("\n", -1);
        wrapped = new WrappedLines(lines);
        int at = 0;
        while (at < lines.length) {
            at = switch (LineShape.of(lines[at])) {
                case BLANK -> at + 1;
                case SENTENCE -> addSentences(at);
                case SEPARATED -> addSeparated(at);
                case RULE -> addRule(at);
                case CELL -> addCells(at);
            };
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** How many visible characters stood between cells and rows and are part of none. */
    long separators() {
        return separators;
    }

    /** A table of aligned lines may follow a few lines that are spread too, such as its date and its unit. */
    private int addSentences(int start) {
        int barred = BarredCells.length(lines, start);
        var cells = BarredCells.rows(lines, start, barred);
        if (cells.isPresent()) {
            separators += barred;
            addGrid(cells.get());
            return start + barred;
        }
        int end = Math.max(start + 1, start + SpacedTable.length(lines, start));
        for (int from = start; from < Math.min(end, start + MOST_LINES_ABOVE); from++) {
            var table = SpacedTable.of(Arrays.asList(lines).subList(from, end));
            if (table.isPresent()) {
                Arrays.asList(lines).subList(start, from).forEach(this::addParagraph);
                addGrid(table.get());
                return end;
            }
        }
        int at = start;
        while (at < end) {
            int behind = wrapped.end(at, end == start + 1 ? lines.length : end);
            addParagraph(String.join("", Arrays.asList(lines).subList(at, behind)));
            at = behind;
        }
        return at;
    }

    /** A line drawn above a table is part of it; one that stands alone is a paragraph as printed. */
    private int addRule(int start) {
        boolean drawn = start + 1 < lines.length && LineShape.of(lines[start + 1]) == LineShape.SEPARATED;
        if (drawn) {
            separators += BlockList.visibleCharacters(lines[start]);
        } else {
            addParagraph(lines[start]);
        }
        return start + 1;
    }

    private int addSeparated(int start) {
        var table = new BarTable();
        int end = start;
        for (int at = start; at < lines.length; at++) {
            var shape = LineShape.of(lines[at]);
            boolean apart = at > end;
            if (apart && shape == LineShape.SEPARATED && table.isForeign(lines[at])) {
                break;
            }
            if (shape == LineShape.SEPARATED) {
                table.add(lines[at]);
                end = at + 1;
            } else if (shape == LineShape.RULE) {
                separators += BlockList.visibleCharacters(lines[at]);
                end = at + 1;
            } else if (shape != LineShape.BLANK) {
                break;
            }
        }
        separators += table.bars();
        var rows = table.rows();
        if (rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.isBlank())) {
            addGrid(rows);
        }
        return end;
    }

    private int addCells(int start) {
        var table = new FlattenedTable(lines);
        int end = table.read(start);
        addGrid(table.rows());
        return end;
    }

    private void addParagraph(String line) {
        var text = withoutBar(line);
        if (!text.isBlank()) {
            blocks.add(new Paragraph(blocks.size() + 1, null, text));
        }
    }

    private void addGrid(List<List<String>> texts) {
        var rows = new ArrayList<Row>();
        for (var row : texts) {
            var cells = new ArrayList<Cell>();
            for (var text : row) {
                cells.add(Cell.of(rows.size() + 1, cells.size() + 1, text));
            }
            rows.add(new Row(cells));
        }
        blocks.add(new Grid(blocks.size() + 1, null, null, rows));
    }

    /** A line of one cell whose row is printed one cell a line: «项目名称 |», and a bar alone for an empty one. */
    private String withoutBar(String line) {
        var stripped = line.stripTrailing();
        if (!stripped.endsWith("|") && !stripped.endsWith("｜")) {
            return line;
        }
        separators++;
        return stripped.substring(0, stripped.length() - 1).stripTrailing();
    }
}
