package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the indicator lines of a report come to (指标行汇总), one row a report. */
final class IndicatorLines {

    /** A line that over-scoring is asked of. */
    static final String SCORED = "weight > 0 AND score IS NOT NULL AND level3 IS NOT NULL";

    static final String WHITE_SPACE = " \t\n\u000B\f\r\u3000";

    /** The printed name without white space; most names are Chinese throughout, three bytes a character, and have none. */
    static final String NAME =
            "CASE WHEN octet_length(level3) = 3 * char_length(level3) AND NOT contains(level3, '\u3000')"
                    + " THEN level3 ELSE translate(level3, '%s', '') END".formatted(WHITE_SPACE);

    private static final String WEIGHTED = "weight > 0";

    /** The commonest first: most targets begin with a digit, or are settled by the first look. */
    private static final String HAS_DIGIT = Stream.of(0, 5, 1, 9, 2, 8, 3, 4, 6, 7)
            .map("contains(target, '%d')"::formatted)
            .collect(java.util.stream.Collectors.joining(" OR ", "(target >= '0' AND target < ':' OR ", ")"));

    private static final String SAYS_UNFINISHED = "contains(actual, '未') AND (contains(actual, '未完成') OR"
            + " contains(actual, '未达') OR contains(actual, '未开展') OR contains(actual, '未实施'))";

    private IndicatorLines() {}

    static Dataset<Row> of(Facts facts) {
        return facts.tables()
                .ofReports(
                        "indicator",
                        "line_no:int",
                        "level1:string",
                        "level3:string",
                        "target:string",
                        "actual:string",
                        "weight:decimal(9,4)",
                        "score:decimal(9,4)",
                        "entitled_score:decimal(9,4)")
                .withColumn("scored", expr(SCORED))
                .withColumn("name_digits", expr(LineNames.digits()))
                .withColumn("entitled", expr(Expressions.tenThousandths("entitled_score")))
                .groupBy("report_no")
                .agg(
                        expr(Expressions.countIf("scored")).alias("scored_n"),
                        Stream.concat(counts(), LineNames.kept()).toArray(Column[]::new))
                .withColumn("repeats", expr("scored_n > " + LineNames.count()))
                .drop(LineNames.columns());
    }

    private static Stream<Column> counts() {
        return Stream.of(
                expr(Expressions.countIf("scored AND score = weight")).alias("scored_full_n"),
                expr(Expressions.countIf(WEIGHTED)).alias("lines_n"),
                expr(Expressions.countIf(WEIGHTED + " AND " + HAS_DIGIT)).alias("quantitative_n"),
                expr(Expressions.sumIf(WEIGHTED, "entitled")).alias("entitled_sum"),
                expr(Expressions.sumIf(WEIGHTED + " AND entitled IS NOT NULL", Expressions.tenThousandths("weight")))
                        .alias("entitled_weight"),
                expr(Expressions.countIf(WEIGHTED + " AND " + SAYS_UNFINISHED)).alias("unfinished_n"),
                expr("max(%s)".formatted(decimals())).alias("decimals"));
    }

    /** How many decimals a score has that is not absent, up to four. */
    private static String decimals() {
        var unscaled = Expressions.tenThousandths("score");
        var exact = IntStream.rangeClosed(0, 3)
                .mapToObj(places ->
                        "WHEN %s %% %d = 0 THEN %d".formatted(unscaled, (int) Math.pow(10, 4 - places), places))
                .collect(java.util.stream.Collectors.joining(" "));
        return "CASE WHEN score IS NULL THEN NULL %s ELSE 4 END".formatted(exact);
    }
}
