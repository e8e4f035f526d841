package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many execution rates fall into each bin (执行率直方图), of the group each group uses. */
final class ExecutionHistogram {

    private static final String BOUNDS =
            "0.60 0.65 0.70 0.75 0.80 0.85 0.90 0.95 0.96 0.97 0.98 0.99 1.00 1.00 1.05 1.20";
    private static final String EXPENDITURE = "expenditure";

    private ExecutionHistogram() {}

    static Dataset<Row> of(Dataset<Row> chosen, Dataset<Row> rates, Facts facts) {
        var bins = GroupTotals.of(facts, rates.withColumn("bin_no", expr(bin())), EXPENDITURE, "bin_no")
                .count("bin_n")
                .totals();
        var rows = Widening.join(chosen.where("n >= " + PeerGroups.TO_DISPLAY), bins, EXPENDITURE)
                .where("bin_no IS NOT NULL")
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        EXPENDITURE,
                        "bin_no",
                        bound(1) + " AS lower_bound",
                        bound(0) + " AS upper_bound",
                        "bin_n AS n");
        return facts.ordered(rows, "fiscal_year", "level", "sector", EXPENDITURE, "bin_no");
    }

    private static String bin() {
        var bin = new StringBuilder("CASE");
        var bounds = BOUNDS.split(" ");
        for (int index = 0; index < 13; index++) {
            bin.append(" WHEN rate < ").append(bounds[index]).append("D THEN ").append(index);
        }
        return bin.append(" WHEN rate = 1.0D THEN 13 WHEN rate <= 1.05D THEN 14 WHEN rate <= 1.2D THEN 15 ELSE 16 END")
                .toString();
    }

    /** The bound whose place in the list is the bin's number less the shift; absent beyond either end. */
    private static String bound(int shift) {
        var list = BOUNDS.replace(" ", "BD, ") + "BD";
        return "CAST(CASE WHEN bin_no BETWEEN %1$d AND %2$d THEN element_at(array(%3$s), bin_no + %4$d) END AS DECIMAL(18, 6))"
                .formatted(shift, 15 + shift, list, 1 - shift);
    }
}
