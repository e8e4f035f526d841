package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;

/**
 * A table file checked row by row (数据表读取结果): which template it is, which rows are good, what is wrong with the
 * others. Reports are made of the good rows when asked for, one after the other.
 */
public final class TableReading {

    private static final int TOLD_PROBLEMS = 20;

    private final String file;
    private final Layout layout;
    private final TableRows source;
    private final List<Block> beside;
    private final int department;
    private final RowProblems problems = new RowProblems();
    private final BitSet good = new BitSet();
    private Map<String, Integer> rowsOfReport = Map.of();
    private @Nullable String refusal;
    private int rows;
    private int totals;

    private TableReading(String file, Layout layout, TableRows source, List<Block> beside) {
        this.file = file;
        this.layout = layout;
        this.source = source;
        this.beside = List.copyOf(beside);
        this.department =
                layout.column(Field.DEPARTMENT).map(Layout.Placed::index).orElse(-1);
    }

    static TableReading of(String file, Layout layout, TableRows source, List<Block> beside) {
        var reading = new TableReading(file, layout, source, beside);
        reading.refusal = layout.refusal().orElse(null);
        if (reading.refusal == null) {
            reading.check();
        }
        return reading;
    }

    private void check() {
        var reader = new RowReader(layout);
        var keys = new RowKeys(reader, layout.template());
        try {
            source.visit(row -> {
                if (row.number() > layout.headingRow() && !row.isBlank()) {
                    check(row, reader, keys);
                }
                return true;
            });
        } catch (BrokenTableException broken) {
            refusal = broken.getMessage();
        }
        rowsOfReport = keys.counts();
        if (refusal == null && good.isEmpty()) {
            refusal = rows == 0
                    ? "“%s”表只有表头，没有数据行；请填写后再导入。".formatted(layout.template().title())
                    : "“%s”表的 %d 行都有错误，没有可导入的行；%s".formatted(layout.template().title(), rows, firstProblem());
        }
    }

    private void check(PrintedRow row, RowReader reader, RowKeys keys) {
        if (isTotal(row)) {
            totals++;
            return;
        }
        rows++;
        var values = reader.read(row, problems);
        if (values == null) {
            return;
        }
        int repeats = keys.add(values);
        if (repeats == 0) {
            good.set(row.number());
        } else {
            var key = layout.columns().getFirst();
            problems.add(
                    row.number(),
                    key.index() + 1,
                    key.printed(),
                    row.cell(key.index()),
                    "与第 %d 行重复，请删去其中一行".formatted(repeats),
                    "repeated");
        }
    }

    private boolean isTotal(PrintedRow row) {
        return department >= 0 && Words.isTotal(Words.comparable(row.cell(department)));
    }

    public String file() {
        return file;
    }

    public Template template() {
        return layout.template();
    }

    /** Rows with data, good and bad. */
    public int rows() {
        return rows;
    }

    public int goodRows() {
        return good.cardinality();
    }

    public int badRows() {
        return rows - goodRows();
    }

    public RowProblems problems() {
        return problems;
    }

    /** Why nothing of the file can be used; empty when some of it can. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** One sentence for the person who sent the file. */
    public String message() {
        if (refusal != null) {
            return refusal;
        }
        var sentence = "“%s”表共 %d 行，正确 %d 行".formatted(template().title(), rows, goodRows());
        return badRows() == 0 ? sentence + "。" : sentence + "，有错 %d 行（%d 处）。".formatted(badRows(), problems.total());
    }

    /** What a person must know: the rows that cannot be read, and what of the table was not used. */
    public List<Problem> told() {
        var told = new ArrayList<Problem>();
        if (badRows() > 0) {
            told.add(Problem.of(ProblemCode.ROWS_BROKEN, message()));
        }
        problems.list().stream()
                .limit(TOLD_PROBLEMS)
                .map(one -> Problem.of(ProblemCode.ROWS_BROKEN, one.message()))
                .forEach(told::add);
        if (problems.total() > TOLD_PROBLEMS) {
            told.add(Problem.of(
                    ProblemCode.ROWS_BROKEN, "另有 %d 处行错误未逐条列出。".formatted(problems.total() - TOLD_PROBLEMS)));
        }
        if (!layout.unknown().isEmpty()) {
            told.add(Problem.of(
                    ProblemCode.COLUMN_UNKNOWN,
                    "不认识的列没有使用：“%s”；如需导入，请按模板改表头。".formatted(String.join("”、“", layout.unknown()))));
        }
        if (totals > 0) {
            told.add(Problem.of(ProblemCode.COLUMN_UNKNOWN, "跳过 %d 行合计，合计由系统自己算。".formatted(totals)));
        }
        return told;
    }

    private String firstProblem() {
        return problems.list().isEmpty() ? "" : problems.list().getFirst().message();
    }

    /** The reports of the good rows, each as soon as its last row is met; a table sorted by report holds one at a time. */
    public void forEachReport(Consumer<Report> heard) {
        if (refusal != null) {
            return;
        }
        var reader = new RowReader(layout);
        var keys = new RowKeys(reader, layout.template());
        var left = new HashMap<>(rowsOfReport);
        var open = new HashMap<String, RowReport>();
        visit(row -> {
            var values = good.get(row.number()) ? reader.read(row, null) : null;
            if (values != null) {
                var key = keys.report(values);
                var report = open.computeIfAbsent(key, one -> new RowReport(layout, reader, values));
                report.add(values);
                if (left.merge(key, -1, Integer::sum) == 0) {
                    open.remove(key);
                    heard.accept(report.report());
                }
            }
        });
    }

    /** All reports at once, for a table that is known to be small. */
    public List<Report> reports() {
        var reports = new ArrayList<Report>();
        forEachReport(reports::add);
        return reports;
    }

    /** The table as stored blocks of some hundred rows, each with the heading row, then what stands beside it. */
    public void forEachBlock(Consumer<Block> heard) {
        var blocks = new TableBlocks(layout.headingRow(), heard);
        visit(blocks::add);
        blocks.end(beside);
    }

    private void visit(Consumer<PrintedRow> heard) {
        try {
            source.visit(row -> {
                heard.accept(row);
                return true;
            });
        } catch (BrokenTableException broken) {
            throw new IllegalStateException("a table that was whole is broken: " + file, broken);
        }
    }
}
