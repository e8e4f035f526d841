package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The figures the jobs need, one row a report and one column a measure (指标取数), dots in the name as underscores.
 * Of several prints of a measure the first in a table, else the first in the text; of the current year, not of an
 * initial budget. Money is yuan; a staff number is as printed.
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
        var measures = java.util.stream.Stream.concat(
                        MONEY.stream().map(measure -> first(measure, "amount")),
                        NUMBERS.stream().map(measure -> first(measure, "value")))
                .toArray(Column[]::new);
        return facts.table(
                        "figure",
                        "report_id:string",
                        "figure_no:int",
                        "measure:string",
                        "value:decimal(38,10)",
                        "amount:decimal(18,2)",
                        "basis:string",
                        "period:string",
                        "row_no:int")
                .where("period IS NULL OR period = 'CURRENT'")
                .where("basis IS NULL OR basis <> 'INITIAL'")
                .groupBy("report_id")
                .agg(measures[0], java.util.Arrays.copyOfRange(measures, 1, measures.length));
    }

    private static Column first(String measure, String column) {
        return expr(("min(CASE WHEN measure = '%s' AND %s IS NOT NULL THEN"
                                + " struct(row_no IS NULL AS in_text, figure_no, %s AS found) END).found")
                        .formatted(measure, column, column))
                .alias(measure.replace('.', '_'));
    }
}
