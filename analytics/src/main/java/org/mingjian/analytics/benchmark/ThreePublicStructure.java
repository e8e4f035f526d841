package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How the three parts share the money, this year and last, for the same departments (三公经费结构变化).
 * Over the departments that print all three final amounts in both years and spent in both; shift = ½·Σ|share − share of
 * last year|, from 0 to 1, of the sums, and its median over the departments.
 */
final class ThreePublicStructure {

    private static final List<String> PARTS = ThreePublicPairs.PARTS.subList(1, 4).stream()
            .map(part -> part.toLowerCase(Locale.ROOT))
            .toList();

    private ThreePublicStructure() {}

    static Dataset<Row> of(Dataset<Row> pairs, Facts facts) {
        var amounts = Stream.of("final", "final_prior")
                .flatMap(column -> PARTS.stream().map(part -> amount(column, part)))
                .toArray(Column[]::new);
        var departments = pairs.groupBy("report_id", "fiscal_year", "level", "sector")
                .agg(amounts[0], java.util.Arrays.copyOfRange(amounts, 1, amounts.length))
                .withColumn("complete", expr(spent("final") + " > 0 AND " + spent("final_prior") + " > 0"));
        var groups = PeerGroups.expand(departments)
                .groupBy("fiscal_year", "level", "sector")
                .agg(
                        expr(Expressions.countIf("complete")).alias("n"),
                        Stream.concat(
                                        Stream.of("final", "final_prior").flatMap(column -> PARTS.stream()
                                                .map(part -> total(part + "_" + column))),
                                        Stream.of(expr("percentile(CASE WHEN complete THEN %s END, 0.5D)"
                                                        .formatted(shift()))
                                                .alias("median")))
                                .toArray(Column[]::new));
        return publish(groups, facts);
    }

    private static Column amount(String column, String part) {
        return expr("max(CASE WHEN part = '%s' THEN %s END)".formatted(part.toUpperCase(Locale.ROOT), column))
                .alias(part + "_" + column);
    }

    private static Column total(String column) {
        return expr(Expressions.sumIf("complete", column)).alias(column);
    }

    private static String spent(String column) {
        return PARTS.stream().map(part -> part + "_" + column).collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String part(String part, String column) {
        return Expressions.quotient(part + "_" + column, spent(column));
    }

    private static String shift() {
        return PARTS.stream()
                .map(part -> "abs(%s - %s)".formatted(part(part, "final"), part(part, "final_prior")))
                .collect(Collectors.joining(" + ", "((", ") / 2.0D)"));
    }

    private static Dataset<Row> publish(Dataset<Row> groups, Facts facts) {
        var shares = PARTS.stream()
                .flatMap(part -> Stream.of(
                        shown(part(part, "final"), part + "_share"),
                        shown(part(part, "final_prior"), part + "_share_prior")));
        return groups.selectExpr(Stream.of(
                                Stream.of(
                                        "'%s' AS origin".formatted(facts.origin()),
                                        "fiscal_year",
                                        "level",
                                        "sector",
                                        "n",
                                        "n >= %d AS comparable".formatted(PeerGroups.TO_COMPARE)),
                                shares,
                                Stream.of(
                                        shown(shift(), "shift"),
                                        shown("median", "shift_median"),
                                        "CASE WHEN n = 0 THEN 'NO_PRIOR_YEAR' WHEN n < %d THEN 'SAMPLE_TOO_SMALL' END AS reason"
                                                .formatted(PeerGroups.TO_DISPLAY)))
                        .flatMap(columns -> columns)
                        .toArray(String[]::new))
                .orderBy("origin", "fiscal_year", "level", "sector");
    }

    private static String shown(String value, String name) {
        return Expressions.displayed("n", Expressions.six(value)) + " AS " + name;
    }
}
