package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everything the jobs ask of a report, one row a report that counts (报告底表): whose it is, its scores, its figures, its
 * three public expenses, what its lines come to and how many findings it has.
 * Each table of the dataset is read once for it; it is kept for the whole run.
 */
final class ReportFacts {

    private static final String NUMBER = "report_no";

    private ReportFacts() {}

    static Dataset<Row> of(Facts facts) {
        var rows = withDepartment(withGroup(reports(facts), facts.groups()), facts)
                .withColumn(NUMBER, expr(facts.tables().number()));
        for (var part : new Dataset[] {
            Figures.of(facts), ThreePublicPairs.amounts(facts), IndicatorLines.of(facts), findings(facts)
        }) {
            rows = rows.join(
                            part.withColumnRenamed(NUMBER, "part_report").hint(Facts.BY_HASH),
                            col(NUMBER).equalTo(col("part_report")),
                            "left")
                    .drop("part_report");
        }
        return rows;
    }

    private static Dataset<Row> withDepartment(Dataset<Row> reports, Facts facts) {
        var numbers = facts.departments().withColumnRenamed("department_id", "numbered");
        return facts.joinSmall(reports, numbers, col("department_id").equalTo(col("numbered")))
                .drop("numbered");
    }

    private static Dataset<Row> withGroup(Dataset<Row> reports, Dataset<Row> groups) {
        var numbers = groups.selectExpr(
                "group_no", "fiscal_year AS group_year", "level AS group_level", "sector AS group_sector");
        var same = col("fiscal_year")
                .equalTo(col("group_year"))
                .and(col("level").eqNullSafe(col("group_level")))
                .and(col("sector").eqNullSafe(col("group_sector")));
        return reports.join(broadcast(numbers), same).drop("group_year", "group_level", "group_sector");
    }

    /** Current whole-department self-evaluations. */
    static Dataset<Row> counted(Tables tables) {
        return tables.of(
                        "report",
                        "report_id:string",
                        "department_id:string",
                        "level:string",
                        "sector:string",
                        "fiscal_year:int",
                        "kind:string",
                        "current:boolean",
                        "claimed_score:decimal(9,4)",
                        "verified_score:decimal(9,4)",
                        "supported_score:decimal(9,4)")
                .where(col("kind").equalTo("SELF_EVALUATION").and(col("current")));
    }

    /** Where a department has two of a year, the first by key; few datasets have any. */
    private static Dataset<Row> reports(Facts facts) {
        var counted = counted(facts.tables()).drop("kind", "current");
        boolean single = counted.groupBy(expr("xxhash64(department_id, fiscal_year)"))
                .agg(expr("count(*)").alias("reports"))
                .where("reports > 1")
                .isEmpty();
        return single ? counted : firsts(counted);
    }

    private static Dataset<Row> firsts(Dataset<Row> counted) {
        return counted.groupBy("department_id", "fiscal_year")
                .agg(min(struct("report_id", "level", "sector", "claimed_score", "verified_score", "supported_score"))
                        .alias("first"))
                .select("department_id", "fiscal_year", "first.*");
    }

    private static Dataset<Row> findings(Facts facts) {
        return facts.tables()
                .ofReports("finding")
                .groupBy(NUMBER)
                .agg(expr("count(*)").alias("findings"));
    }

    /** The largest of each column, should a report have more than one row where it is to have one. */
    static Dataset<Row> one(Dataset<Row> rows, String... columns) {
        var largest = Stream.of(columns).map(name -> max(name).alias(name)).toArray(Column[]::new);
        return rows.groupBy(NUMBER).agg(largest[0], java.util.Arrays.copyOfRange(largest, 1, largest.length));
    }
}
