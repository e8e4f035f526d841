package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/** The tables of a dataset as frames (数据集读取), of one origin, their columns checked before any work. */
final class Tables {

    private static final String REPORT = "report_id:string";

    private final SparkSession session;
    private final String dataset;
    private final Origin origin;
    private @Nullable Integer seed;

    Tables(SparkSession session, String dataset, Origin origin) {
        this.session = session;
        this.dataset = dataset;
        this.origin = origin;
    }

    /** The named columns of a table, each as {@code name:type} in Spark's simple type names, without other origins. */
    Dataset<Row> of(String name, String... columns) {
        var frame = read(name);
        check(
                name,
                frame,
                Stream.concat(Stream.of("origin:string"), Stream.of(columns)).toList());
        return frame.where(col("origin").equalTo(origin.name()))
                .select(Stream.of(columns)
                        .map(column -> col(column.substring(0, column.indexOf(':'))))
                        .toArray(Column[]::new));
    }

    /** The named columns of a table whose rows are of reports, with the report's number in {@code report_no}. */
    Dataset<Row> ofReports(String name, String... columns) {
        var withKey = Stream.concat(Stream.of(REPORT), Stream.of(columns)).toArray(String[]::new);
        return of(name, withKey).withColumn("report_no", expr(number())).drop("report_id");
    }

    /** The number of the report that {@code report_id} is the key of. */
    synchronized String number() {
        var known = seed;
        if (known == null) {
            known = ReportNumbers.seed(of("report", REPORT));
            seed = known;
        }
        return ReportNumbers.of(known);
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
}
