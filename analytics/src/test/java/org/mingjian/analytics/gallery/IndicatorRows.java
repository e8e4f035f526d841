package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets indicator lines into rows: level 1 and level 2 as cells over several rows, as forms merge them (指标行). */
final class IndicatorRows {

    private record Row(
            String level1, String level2, @Nullable String level3, List<String> rest) {}

    private final Function<MadeLine, List<String>> rest;
    private UnaryOperator<String> level1Text = text -> text;
    private boolean numbered;
    private boolean fillers;
    private @Nullable Function<List<MadeLine>, List<String>> subtotal;

    private IndicatorRows(Function<MadeLine, List<String>> rest) {
        this.rest = rest;
    }

    /** The cells behind level 3. */
    static IndicatorRows with(Function<MadeLine, List<String>> rest) {
        return new IndicatorRows(rest);
    }

    IndicatorRows level1Text(UnaryOperator<String> text) {
        this.level1Text = text;
        return this;
    }

    /** 指标1：, 指标2： before the names. */
    IndicatorRows numbered() {
        this.numbered = true;
        return this;
    }

    /** Rows left over from the template. */
    IndicatorRows fillers() {
        this.fillers = true;
        return this;
    }

    /** A row 小计 under each level 1, with the cells behind level 3. */
    IndicatorRows subtotals(Function<List<MadeLine>, List<String>> cells) {
        this.subtotal = cells;
        return this;
    }

    List<List<Cell>> of(List<MadeLine> lines) {
        return merged(rows(lines));
    }

    private List<Row> rows(List<MadeLine> lines) {
        var rows = new ArrayList<Row>();
        int number = 1;
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var name = numbered ? "指标" + number + "：" + line.level3() : line.level3();
            rows.add(new Row(line.level1(), line.level2(), name, rest.apply(line)));
            boolean groupEnds = index + 1 == lines.size() || !sameGroup(line, lines.get(index + 1));
            number = groupEnds ? 1 : number + 1;
            if (groupEnds && fillers) {
                rows.add(new Row(line.level1(), line.level2(), "……", blanks(line)));
            }
            if (subtotal != null && (index + 1 == lines.size() || !sameTop(line, lines.get(index + 1)))) {
                var part = lines.stream().filter(other -> sameTop(other, line)).toList();
                rows.add(new Row(line.level1(), "小计", null, subtotal.apply(part)));
            }
        }
        return rows;
    }

    private List<String> blanks(MadeLine line) {
        return rest.apply(line).stream().map(cell -> "").toList();
    }

    private static boolean sameTop(MadeLine one, MadeLine other) {
        return one.level1().equals(other.level1());
    }

    private static boolean sameGroup(MadeLine one, MadeLine other) {
        return sameTop(one, other) && one.level2().equals(other.level2());
    }

    private List<List<Cell>> merged(List<Row> rows) {
        var cells = new ArrayList<List<Cell>>();
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var line = new ArrayList<Cell>();
            if (index == 0 || !rows.get(index - 1).level1().equals(row.level1())) {
                line.add(Cell.of(level1Text.apply(row.level1())).down(run(rows, index, false)));
            }
            if (row.level3() == null) {
                line.add(Cell.of(row.level2()).across(2));
            } else {
                if (index == 0 || !same(rows.get(index - 1), row)) {
                    line.add(Cell.of(row.level2()).down(run(rows, index, true)));
                }
                line.add(Cell.of(row.level3()));
            }
            row.rest().forEach(text -> line.add(Cell.of(text)));
            cells.add(line);
        }
        return cells;
    }

    private static int run(List<Row> rows, int from, boolean second) {
        int to = from;
        while (to < rows.size()
                && rows.get(to).level1().equals(rows.get(from).level1())
                && (!second || same(rows.get(to), rows.get(from)))) {
            to++;
        }
        return to - from;
    }

    private static boolean same(Row one, Row other) {
        return one.level1().equals(other.level1())
                && one.level2().equals(other.level2())
                && Objects.isNull(one.level3()) == Objects.isNull(other.level3());
    }
}
