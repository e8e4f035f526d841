package org.mingjian.analytics.benchmark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One benchmark (基准任务): facts in, sorted result tables out; docs/benchmarks.md lists their columns. */
interface BenchmarkJob {

    /** A result table by the name of its folder, without the prefix the store gives it. */
    record Table(String name, Dataset<Row> rows) {}

    /** Its name in the progress and in Spark's own pages. */
    String name();

    List<Table> execute(Facts facts);
}
