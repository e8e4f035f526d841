package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The figures the jobs need, one row a report and one column a measure (指标取数), dots in the name as underscores.
 * Of several prints of a measure the first in a table, else the first in the text; of the current year, not of an
 * initial budget. Money is yuan; a staff number is a double.
 */
final class Figures {

    static final List<String> MONEY = List.of(
            "budget.final.total",
            "executed.total",
            "budget.basic",
            "executed.basic",
            "budget.project",
            "executed.project",
            "procurement.planned",
            "procurement.executed");

    private static final List<String> NUMBERS = List.of("staff.established");

    private Figures() {}

    static Dataset<Row> of(Facts facts) {
        var measures = Stream.concat(
                        MONEY.stream().map(measure -> first(measure, "amount")),
                        NUMBERS.stream().map(measure -> first(measure, "number")))
                .toArray(Column[]::new);
        return facts.tables()
                .ofReports(
                        "figure",
                        "figure_no:int",
                        "measure:string",
                        "value:decimal(38,10)",
                        "amount:decimal(18,2)",
                        "basis:string",
                        "period:string",
                        "row_no:int")
                .where(col("measure")
                        .isin(Stream.concat(MONEY.stream(), NUMBERS.stream()).toArray()))
                .where("period IS NULL OR period = 'CURRENT'")
                .where("basis IS NULL OR basis <> 'INITIAL'")
                .withColumn(
                        "number",
                        when(
                                col("measure").isin(NUMBERS.toArray()),
                                col("value").cast("double")))
                .withColumn("place", expr("figure_no + CASE WHEN row_no IS NULL THEN 4294967296L ELSE 0L END"))
                .groupBy("report_no")
                .agg(measures[0], java.util.Arrays.copyOfRange(measures, 1, measures.length));
    }

    /** Kept in two plain columns, not in a struct, so that Spark adds up in place instead of sorting all figures. */
    private static Column first(String measure, String column) {
        return expr("min_by(%2$s, place) FILTER (WHERE measure = '%1$s' AND %2$s IS NOT NULL)"
                        .formatted(measure, column))
                .alias(measure.replace('.', '_'));
    }
}
