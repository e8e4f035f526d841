package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The three public expenses of every department beside its own of the year before (三公经费同口径), one row a report and a
 * column a part.
 * A department is matched when its own report of the year before, or those of all departments that were renamed or
 * merged into it since, have the amount too; what this year's report says about last year is not used, since it is a
 * claim.
 */
final class ThreePublicPairs {

    static final List<String> PARTS = List.of("TOTAL", "ABROAD", "RECEPTION", "VEHICLE");

    private static final List<String> NAMES =
            PARTS.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();

    /** Whether a report prints any amount of any part. */
    static final String PRINTED = NAMES.stream()
            .flatMap(part -> Stream.of(part + "_budget", part + "_final"))
            .map("%s IS NOT NULL"::formatted)
            .collect(Collectors.joining(" OR "));

    private ThreePublicPairs() {}

    /** What each report prints, one row a report. */
    static Dataset<Row> amounts(Facts facts) {
        var columns = NAMES.stream()
                .flatMap(part -> Stream.of(part + "_budget", part + "_final"))
                .toArray(String[]::new);
        var typed = Stream.of(columns).map(column -> column + ":decimal(18,2)").toArray(String[]::new);
        return ReportFacts.one(facts.tables().ofReports("three_public", typed), columns);
    }

    static Dataset<Row> of(Facts facts) {
        var amounts = facts.reports()
                .select(Stream.concat(
                                Stream.of(
                                        "report_id",
                                        "department_id",
                                        "department_no",
                                        "group_no",
                                        "fiscal_year",
                                        "level",
                                        "sector"),
                                NAMES.stream().flatMap(part -> Stream.of(part + "_budget", part + "_final")))
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(Column[]::new));
        var successions = successions(facts);
        return beside(
                        beside(amounts, own(amounts, successions).hint(Facts.BY_HASH)),
                        broadcast(reorganised(amounts, successions)))
                .selectExpr(Stream.concat(
                                Stream.of(amounts.columns()),
                                amountsOf("_prior").map(name -> "coalesce(own_%1$s, new_%1$s) AS %1$s".formatted(name)))
                        .toArray(String[]::new));
    }

    private static Stream<String> amountsOf(String suffix) {
        return NAMES.stream().flatMap(part -> Stream.of(part + "_budget" + suffix, part + "_final" + suffix));
    }

    private static Dataset<Row> beside(Dataset<Row> amounts, Dataset<Row> prior) {
        var same = col("department_id")
                .equalTo(col("prior_department"))
                .and(col("fiscal_year").equalTo(col("prior_next")));
        return amounts.join(prior, same, "left").drop("prior_department", "prior_next");
    }

    /** One row a part of which the report prints an amount. */
    static Dataset<Row> parts(Dataset<Row> pairs) {
        var parts = NAMES.stream()
                .map(part -> "'%1$s', %2$s_budget, %2$s_final, %2$s_budget_prior, %2$s_final_prior"
                        .formatted(part.toUpperCase(Locale.ROOT), part))
                .collect(Collectors.joining(", "));
        return pairs.selectExpr(
                        "report_id",
                        "department_id",
                        "department_no",
                        "group_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "stack(4, %s) AS (part, budget, final, budget_prior, final_prior)".formatted(parts))
                .where("budget IS NOT NULL OR final IS NOT NULL");
    }

    /** Each once, however often it was entered. */
    private static Dataset<Row> successions(Facts facts) {
        return facts.tables()
                .of("department_succession", "department_id:string", "successor_id:string", "kind:string", "year:int")
                .distinct();
    }

    /** Last year's amounts of every department, with the year in which they are last year's. */
    private static Dataset<Row> before(Dataset<Row> amounts) {
        return amounts.selectExpr(Stream.concat(
                        Stream.of("department_id AS prior_department", "fiscal_year + 1 AS prior_next"), amountsOf(""))
                .toArray(String[]::new));
    }

    private static Column inYear(String department) {
        return col("prior_department")
                .equalTo(col(department))
                .and(col("prior_next").equalTo(col("year")));
    }

    /** A department's own of last year, unless it was split, or others were renamed or merged into it this year. */
    private static Dataset<Row> own(Dataset<Row> amounts, Dataset<Row> successions) {
        return before(amounts)
                .join(successions.where("kind = 'SPLIT'"), inYear("department_id"), "left_anti")
                .join(successions.where("kind <> 'SPLIT'"), inYear("successor_id"), "left_anti")
                .selectExpr(Stream.concat(
                                Stream.of("prior_department", "prior_next"),
                                amountsOf("").map(name -> "%1$s AS own_%1$s_prior".formatted(name)))
                        .toArray(String[]::new));
    }

    /**
     * Last year's amounts of a department into which others were renamed or merged this year: its own, where it had any,
     * and theirs. They count only when all of those have a report; what was split is of no single successor.
     */
    private static Dataset<Row> reorganised(Dataset<Row> amounts, Dataset<Row> successions) {
        var whole = successions.where("kind <> 'SPLIT'");
        var before = before(amounts);
        var own = before.join(successions.where("kind = 'SPLIT'"), inYear("department_id"), "left_anti")
                .join(whole, inYear("successor_id"), "left_semi")
                .withColumn("inherited", lit(false));
        var inherited = before.join(whole, inYear("department_id"))
                .drop("prior_department", "department_id", "kind", "year")
                .withColumnRenamed("successor_id", "prior_department")
                .withColumn("inherited", lit(true));
        var expected = whole.groupBy(
                        col("successor_id").alias("expected_department"),
                        col("year").alias("expected_year"))
                .agg(count(lit(1)).alias("expected"));
        var sameYear = col("prior_department")
                .equalTo(col("expected_department"))
                .and(col("prior_next").equalTo(col("expected_year")));
        var sums = NAMES.stream().flatMap(ThreePublicPairs::sums).toArray(Column[]::new);
        return own.unionByName(inherited)
                .groupBy("prior_department", "prior_next")
                .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
                .join(expected, sameYear)
                .selectExpr(Stream.concat(
                                Stream.of("prior_department", "prior_next"),
                                NAMES.stream()
                                        .flatMap(part -> Stream.of(complete(part, "budget"), complete(part, "final"))))
                        .toArray(String[]::new));
    }

    private static Stream<Column> sums(String part) {
        var printed = "(%1$s_budget IS NOT NULL OR %1$s_final IS NOT NULL)".formatted(part);
        return Stream.of(
                expr(Expressions.countIf(printed)).alias(part + "_n"),
                expr(Expressions.countIf("inherited AND " + printed)).alias(part + "_inherited"),
                expr("count(%s_budget)".formatted(part)).alias(part + "_budget_n"),
                expr("sum(%s_budget)".formatted(part)).alias(part + "_budget_sum"),
                expr("count(%s_final)".formatted(part)).alias(part + "_final_n"),
                expr("sum(%s_final)".formatted(part)).alias(part + "_final_sum"));
    }

    /** A sum that lacks one of its amounts, or one of its departments, is no sum. */
    private static String complete(String part, String base) {
        return ("CAST(CASE WHEN %1$s_inherited = expected AND %1$s_%2$s_n = %1$s_n THEN %1$s_%2$s_sum END AS DECIMAL(18, 2))"
                        + " AS new_%1$s_%2$s_prior")
                .formatted(part, base);
    }
}
