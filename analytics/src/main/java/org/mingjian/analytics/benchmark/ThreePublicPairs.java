package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The three public expenses of every department beside its own of the year before (三公经费同口径), one row a part.
 * A department is matched when its own report of the year before, or those of all departments that were renamed or
 * merged into it since, have the amount too; what this year's report says about last year is not used, since it is a
 * claim.
 */
final class ThreePublicPairs {

    static final List<String> PARTS = List.of("TOTAL", "ABROAD", "RECEPTION", "VEHICLE");

    private ThreePublicPairs() {}

    static Dataset<Row> of(Facts facts) {
        var amounts = amounts(facts);
        var prior = prior(amounts, successions(facts));
        var sameDepartment = col("department_id")
                .equalTo(col("prior_department"))
                .and(col("part").equalTo(col("prior_part")))
                .and(col("fiscal_year").equalTo(col("prior_next")));
        return amounts.join(prior, sameDepartment, "left").drop("prior_department", "prior_part", "prior_next");
    }

    /** Each once, however often it was entered. */
    private static Dataset<Row> successions(Facts facts) {
        return facts.table(
                        "department_succession",
                        "department_id:string",
                        "successor_id:string",
                        "kind:string",
                        "year:int")
                .distinct();
    }

    /**
     * Last year's amounts, under the department that stands for them this year: its own and, from the year of the
     * reorganisation, those of every department that was renamed or merged into it. They count only when all of those
     * have a report; what was split is of no single successor.
     */
    private static Dataset<Row> prior(Dataset<Row> amounts, Dataset<Row> successions) {
        var before = amounts.select(
                col("department_id").alias("prior_department"),
                col("part").alias("prior_part"),
                col("fiscal_year").plus(1).alias("prior_next"),
                col("budget"),
                col("final"));
        var inYear = col("prior_department")
                .equalTo(col("department_id"))
                .and(col("prior_next").equalTo(col("year")));
        var own = before.join(successions.where("kind = 'SPLIT'"), inYear, "left_anti")
                .withColumn("inherited", lit(0L));
        var whole = successions.where("kind <> 'SPLIT'");
        var inherited = before.join(whole, inYear)
                .select(
                        col("successor_id").alias("prior_department"),
                        col("prior_part"),
                        col("prior_next"),
                        col("budget"),
                        col("final"),
                        lit(1L).alias("inherited"));
        var expected = whole.groupBy(
                        col("successor_id").alias("expected_department"),
                        col("year").alias("expected_year"))
                .agg(count(lit(1)).alias("expected"));
        var sameYear = col("prior_department")
                .equalTo(col("expected_department"))
                .and(col("prior_next").equalTo(col("expected_year")));
        return own.unionByName(inherited)
                .groupBy("prior_department", "prior_part", "prior_next")
                .agg(
                        complete("budget").alias("budget_prior"),
                        complete("final").alias("final_prior"),
                        sum("inherited").alias("inherited"))
                .join(expected, sameYear, "left")
                .where("inherited = coalesce(expected, 0)")
                .drop("expected_department", "expected_year", "expected", "inherited");
    }

    /** A sum that lacks one of its amounts is no sum. */
    private static Column complete(String amount) {
        return when(count(col(amount)).equalTo(count(lit(1))), sum(amount)).cast("decimal(18,2)");
    }

    private static Dataset<Row> amounts(Facts facts) {
        var columns = PARTS.stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .flatMap(part -> Stream.of(part + "_budget:decimal(18,2)", part + "_final:decimal(18,2)"));
        var rows = facts.table(
                "three_public",
                Stream.concat(Stream.of("report_id:string"), columns).toArray(String[]::new));
        var parts = array(PARTS.stream().map(ThreePublicPairs::part).toArray(Column[]::new));
        return facts.reports()
                .join(rows, "report_id")
                .withColumn("item", explode(parts))
                .select(
                        "report_id",
                        "department_id",
                        "fiscal_year",
                        "level",
                        "sector",
                        "item.part",
                        "item.budget",
                        "item.final")
                .where("budget IS NOT NULL OR final IS NOT NULL");
    }

    private static Column part(String part) {
        var prefix = part.toLowerCase(Locale.ROOT);
        return struct(
                lit(part).alias("part"),
                col(prefix + "_budget").alias("budget"),
                col(prefix + "_final").alias("final"));
    }
}
