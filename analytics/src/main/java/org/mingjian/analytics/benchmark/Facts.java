package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * The tables of a dataset as frames (数据集读取), of one origin, their columns checked before any work.
 * What is used more than once is kept until it is closed.
 */
final class Facts implements AutoCloseable {

    /** Rows that may be sent to every worker: some 200 MB of reports. */
    private static final long MOST_TO_SEND = 1_500_000;

    /** Joins by a map of a piece of the one side instead of sorting both: a piece is some ten thousand reports. */
    static final String BY_HASH = "shuffle_hash";

    private final SparkSession session;
    private final String dataset;
    private final Origin origin;
    private final List<KeptFrame> kept = new ArrayList<>();
    private @Nullable KeptFrame reports;
    private @Nullable Dataset<Row> groups;
    private @Nullable Years years;

    private record Years(int first, int count) {}

    /** The dataset is a path Spark can read, on shared storage when it runs on a cluster. */
    Facts(SparkSession session, String dataset, Origin origin) {
        WholeNumbers.register(session);
        this.session = session;
        this.dataset = dataset;
        this.origin = origin;
    }

    /** The named columns of a table, each as {@code name:type} in Spark's simple type names, without other origins. */
    Dataset<Row> table(String name, String... columns) {
        var frame = read(name);
        var expected =
                Stream.concat(Stream.of("origin:string"), Stream.of(columns)).toList();
        check(name, frame, expected);
        return frame.where(col("origin").equalTo(origin.name()))
                .select(Stream.of(columns)
                        .map(column -> col(column.substring(0, column.indexOf(':'))))
                        .toArray(Column[]::new));
    }

    /** Spark's own exceptions are not declared, whence the width of the catch. */
    private Dataset<Row> read(String table) {
        try {
            return session.read().parquet(dataset + "/" + table);
        } catch (Exception unreadable) {
            throw new BenchmarkException(
                    "数据集 %s 的表 %s 读不出来（目录缺失、没有文件或文件已损坏），请重新导出数据集。".formatted(dataset, table), unreadable);
        }
    }

    private static void check(String table, Dataset<Row> frame, List<String> columns) {
        var wrong = new ArrayList<String>();
        for (var column : columns) {
            var name = column.substring(0, column.indexOf(':'));
            var type = DataType.fromDDL(column.substring(column.indexOf(':') + 1));
            var field = Stream.of(frame.schema().fields())
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            if (field.isEmpty()) {
                wrong.add("缺少列 %s（应为 %s）".formatted(name, type.simpleString()));
            } else if (!field.get().dataType().equals(type)) {
                wrong.add("列 %s 应为 %s，实为 %s"
                        .formatted(
                                name,
                                type.simpleString(),
                                field.get().dataType().simpleString()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BenchmarkException("数据集的表 %s 与约定不符：%s；请重新导出数据集。".formatted(table, String.join("；", wrong)));
        }
    }

    /**
     * One row a report that counts, as {@link ReportFacts} describes it; a department's years lie together, so that a year finds the one before without another shuffle.
     */
    Dataset<Row> reports() {
        var known = reports;
        if (known == null) {
            var rows = ReportFacts.of(this).repartition(col("department_id"));
            known = KeptFrame.of(session, rows);
            reports = known;
        }
        return known.rows();
    }

    /**
     * The finest groups, {@code fiscal_year, level, sector}, numbered in {@code group_no}: some thousands at most. Rows are
     * grouped by the number, which is faster than by the words.
     */
    Dataset<Row> groups() {
        var known = groups;
        if (known == null) {
            var rows = ReportFacts.counted(this)
                    .select("fiscal_year", "level", "sector")
                    .distinct()
                    .orderBy("fiscal_year", "level", "sector")
                    .collectAsList();
            var numbered = IntStream.range(0, rows.size())
                    .mapToObj(at -> RowFactory.create(
                            at,
                            rows.get(at).get(0),
                            rows.get(at).get(1),
                            rows.get(at).get(2)))
                    .toList();
            known = frame(numbered, "group_no INT, fiscal_year INT, level STRING, sector STRING");
            groups = known;
        }
        return known;
    }

    /** Joins many rows with few, which go to every worker while they are few enough; otherwise both are sorted. */
    Dataset<Row> joinSmall(Dataset<Row> many, Dataset<Row> few, Column condition) {
        return many.join(few.count() <= MOST_TO_SEND ? broadcast(few) : few, condition);
    }

    /** A table with a row a group, in the order of the columns, in one file. */
    Dataset<Row> ordered(Dataset<Row> rows, String... columns) {
        return rows.repartition(1).sortWithinPartitions(named(columns));
    }

    /**
     * A table with rows of single departments, in the order of the columns, the first of which is the year; a file a year.
     * Sorting by ranges instead would compute everything twice, the first time to find where the ranges begin.
     */
    Dataset<Row> orderedByYear(Dataset<Row> rows, String... columns) {
        var span = years();
        return rows.repartitionById(span.count(), expr("fiscal_year - " + span.first()))
                .sortWithinPartitions(Arrays.copyOfRange(named(columns), 1, columns.length));
    }

    private static Column[] named(String... columns) {
        return Stream.of(columns).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    private Years years() {
        var known = years;
        if (known == null) {
            var row = groups().agg(expr("min(fiscal_year)"), expr("max(fiscal_year)"))
                    .first();
            known = row.isNullAt(0) ? new Years(0, 1) : new Years(row.getInt(0), row.getInt(1) - row.getInt(0) + 1);
            years = known;
        }
        return known;
    }

    /** Keeps a frame that is used more than once; what does not fit into memory goes to disk. */
    Dataset<Row> keep(Dataset<Row> frame) {
        var keptFrame = KeptFrame.of(session, frame);
        kept.add(keptFrame);
        return keptFrame.rows();
    }

    /** Lets go of what one job kept; the reports stay for the next. */
    void release() {
        kept.forEach(KeptFrame::release);
        kept.clear();
    }

    @Override
    public void close() {
        release();
        var known = reports;
        if (known != null) {
            known.release();
            reports = null;
        }
    }

    /** A frame of a few rows that were computed in the driver. */
    Dataset<Row> frame(List<Row> rows, String schema) {
        return session.createDataFrame(rows, StructType.fromDDL(schema));
    }

    Origin origin() {
        return origin;
    }
}
