package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var departments = pairs.where(ThreePublicPairs.PRINTED)
                .withColumn("complete", expr(spent("final") + " > 0 AND " + spent("final_prior") + " > 0"));
        var totals = GroupTotals.of(facts, departments).countIf("n", "complete");
        for (var column : List.of("final", "final_prior")) {
            for (var part : PARTS) {
                var name = part + "_" + column;
                totals.sum(name, "CASE WHEN complete THEN %s END".formatted(name), "DECIMAL(28, 2)");
            }
        }
        var groups = totals.values("shifts", "CASE WHEN complete THEN %s END".formatted(shift()))
                .totals()
                .withColumn("median", expr(Expressions.quantile("shifts", 0.5)))
                .drop("shifts");
        return facts.ordered(publish(groups, facts), "fiscal_year", "level", "sector");
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
                .toArray(String[]::new));
    }

    private static String shown(String value, String name) {
        return Expressions.displayed("n", Expressions.six(value)) + " AS " + name;
    }
}
