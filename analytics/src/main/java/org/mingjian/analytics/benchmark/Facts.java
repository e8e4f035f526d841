package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * The tables of a dataset as frames (数据集读取), of one origin, their columns checked before any work.
 * What is used more than once is kept until it is closed.
 */
final class Facts implements AutoCloseable {

    private final SparkSession session;
    private final String dataset;
    private final Origin origin;
    private final List<Dataset<Row>> kept = new ArrayList<>();
    private @Nullable Dataset<Row> figures;

    /** The dataset is a path Spark can read, on shared storage when it runs on a cluster. */
    Facts(SparkSession session, String dataset, Origin origin) {
        this.session = session;
        this.dataset = dataset;
        this.origin = origin;
    }

    /** The named columns of a table, each as {@code name:type} in Spark's simple type names, without other origins. */
    Dataset<Row> table(String name, String... columns) {
        var frame = session.read().parquet(dataset + "/" + name);
        var expected =
                Stream.concat(Stream.of("origin:string"), Stream.of(columns)).toList();
        check(name, frame, expected);
        return frame.where(col("origin").equalTo(origin.name()))
                .select(Stream.of(columns)
                        .map(column -> col(column.substring(0, column.indexOf(':'))))
                        .toArray(Column[]::new));
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

    /** Current whole-department self-evaluations; where a department has two of a year, the first by key. */
    Dataset<Row> reports() {
        return table(
                        "report",
                        "report_id:string",
                        "department_id:string",
                        "level:string",
                        "sector:string",
                        "fiscal_year:int",
                        "kind:string",
                        "current:boolean")
                .where(col("kind").equalTo("SELF_EVALUATION").and(col("current")))
                .groupBy("department_id", "fiscal_year")
                .agg(min(struct("report_id", "level", "sector")).alias("first"))
                .select("department_id", "fiscal_year", "first.report_id", "first.level", "first.sector");
    }

    /** One row a report, as {@link Figures} describes it. */
    Dataset<Row> figures() {
        var known = figures;
        if (known == null) {
            known = Figures.of(this).persist(StorageLevel.MEMORY_AND_DISK());
            figures = known;
        }
        return known;
    }

    /** Keeps a frame that is used more than once; what does not fit into memory goes to disk. */
    Dataset<Row> keep(Dataset<Row> frame) {
        kept.add(frame);
        return frame.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Lets go of what one job kept; the figures stay for the next. */
    void release() {
        kept.forEach(Dataset::unpersist);
        kept.clear();
    }

    @Override
    public void close() {
        release();
        var known = figures;
        if (known != null) {
            known.unpersist();
            figures = null;
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
