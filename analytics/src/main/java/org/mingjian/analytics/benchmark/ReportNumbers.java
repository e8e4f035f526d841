package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whole numbers that stand for the keys of reports (报告编号): joins, groupings and shuffles of tens of millions of lines are
 * faster by a number than by a text. A number is a hash of the key, of a seed under which no two reports have the same.
 *
 * @see "Decision 0161"
 */
final class ReportNumbers {

    /** One clash in thirty million datasets of a million reports; so many in a row never. */
    private static final int SEEDS = 8;

    private ReportNumbers() {}

    /** The number of the row's {@code report_id}. */
    static String of(int seed) {
        return "xxhash64(%d, report_id)".formatted(seed);
    }

    /** The first seed that keeps the reports apart. */
    static int seed(Dataset<Row> reports) {
        return IntStream.range(0, SEEDS)
                .filter(seed -> apart(reports, of(seed)))
                .findFirst()
                .orElseThrow(() -> new BenchmarkException("数据集的报告编号无法区分，请重新导出数据集。"));
    }

    /** Whether reports of different keys have different numbers, as far as a second hash of the keys tells them apart. */
    static boolean apart(Dataset<Row> reports, String number) {
        return reports.groupBy(expr(number).alias("report_no"))
                .agg(
                        expr("min(hash(report_id))").alias("least"),
                        expr("max(hash(report_id))").alias("most"))
                .where("least <> most")
                .isEmpty();
    }
}
