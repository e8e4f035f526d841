package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems of a table's rows (行错误清单): all kinds at once; of the same kind the first are kept, all counted. */
public final class RowProblems {

    private static final int MOST_OF_A_KIND = 200;
    private static final int LONGEST_VALUE = 60;

    private final List<RowProblem> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long total;

    RowProblems() {}

    void add(int row, int column, String heading, String value, String reason, String kind) {
        total++;
        if (counts.merge(kind + heading, 1, Integer::sum) <= MOST_OF_A_KIND) {
            var shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "……";
            kept.add(new RowProblem(row, column, heading, shown, reason));
        }
    }

    public List<RowProblem> list() {
        return List.copyOf(kept);
    }

    /** How many there are, those not kept included. */
    public long total() {
        return total;
    }

    /** How many repeats of a kind are counted but not kept. */
    public long leftOut() {
        return total - kept.size();
    }

    /** The list for a spreadsheet: 行, 列, 表头, 内容, 原因. */
    public byte[] csv() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("行", "列", "表头", "内容", "原因"));
        kept.forEach(one -> rows.add(List.of(
                String.valueOf(one.row()), String.valueOf(one.column()), one.heading(), one.value(), one.reason())));
        if (leftOut() > 0) {
            rows.add(List.of("", "", "", "", "另有 %d 处同类问题未逐条列出".formatted(leftOut())));
        }
        return CsvText.of(rows);
    }
}
