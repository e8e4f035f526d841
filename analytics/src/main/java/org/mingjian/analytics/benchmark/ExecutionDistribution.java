package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Distribution of the execution rate by year, peer group and kind of expenditure (执行率分布).
 * Executed ÷ adjusted budget; fraction, 0 or more, may exceed 1; absent when either is not printed or the budget is not
 * above zero. Quantiles are exact, type 7. A group below 8 takes the figures of its level, then of all, and says so;
 * below 5 there are none.
 */
final class ExecutionDistribution implements BenchmarkJob {

    private static final List<String> QUANTILES = List.of("minimum", "p10", "q1", "median", "q3", "p90", "maximum");
    private static final String PROBABILITIES = "array(0.0D, 0.1D, 0.25D, 0.5D, 0.75D, 0.9D, 1.0D)";

    private static final List<String> BOUNDS = List.of(
            "0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95", "0.96", "0.97", "0.98", "0.99", "1.00");

    private static final String[] KEY = {"fiscal_year", "level", "sector", "expenditure"};

    @Override
    public String name() {
        return "execution_distribution";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var reports = facts.reports();
        var rates = PeerGroups.expand(rates(facts, reports));
        var groups = PeerGroups.expand(reports)
                .select("fiscal_year", "peer_group", "level", "sector")
                .distinct()
                .withColumn("expenditure", explode(array(lit("TOTAL"), lit("BASIC"), lit("PROJECT"))));
        var chosen = widen(groups, statistics(rates));
        return List.of(
                new Table("execution_distribution", distribution(chosen, facts)),
                new Table("execution_histogram", histogram(chosen, rates, facts)));
    }

    private static Dataset<Row> rates(Facts facts, Dataset<Row> reports) {
        var figures = facts.table(
                        "figure",
                        "report_id:string",
                        "figure_no:int",
                        "measure:string",
                        "amount:decimal(18,2)",
                        "basis:string",
                        "period:string",
                        "row_no:int")
                .where("amount IS NOT NULL AND (period IS NULL OR period = 'CURRENT')")
                .where("basis IS NULL OR basis <> 'INITIAL'")
                .groupBy("report_id")
                .agg(
                        first("budget.final.total"),
                        first("executed.total"),
                        first("budget.basic"),
                        first("executed.basic"),
                        first("budget.project"),
                        first("executed.project"));
        var kinds = array(
                kind("TOTAL", "budget.final.total", "executed.total"),
                kind("BASIC", "budget.basic", "executed.basic"),
                kind("PROJECT", "budget.project", "executed.project"));
        return reports.join(figures, "report_id")
                .withColumn("kind", explode(kinds))
                .select(
                        col("fiscal_year"),
                        col("level"),
                        col("sector"),
                        col("kind.expenditure").alias("expenditure"),
                        col("kind.budget").alias("budget"),
                        col("kind.executed").alias("executed"))
                .where("budget > 0 AND executed IS NOT NULL")
                .withColumn("rate", Rounding.quotient(col("executed"), col("budget")))
                .drop("budget", "executed");
    }

    /** The first print of the measure in a table, else in the text. */
    private static Column first(String measure) {
        return min(when(
                        col("measure").equalTo(measure),
                        struct(col("row_no").isNull().alias("in_text"), col("figure_no"), col("amount"))))
                .getField("amount")
                .alias(measure.replace('.', '_'));
    }

    private static Column kind(String expenditure, String budget, String executed) {
        return struct(
                lit(expenditure).alias("expenditure"),
                col(budget.replace('.', '_')).alias("budget"),
                col(executed.replace('.', '_')).alias("executed"));
    }

    private static Dataset<Row> statistics(Dataset<Row> rates) {
        return rates.groupBy("peer_group", KEY)
                .agg(
                        count(lit(1)).alias("n"),
                        expr("percentile(rate, " + PROBABILITIES + ")").alias("quantiles"),
                        counted("rate = 1.0D").alias("full_n"),
                        counted("rate < 0.8D").alias("below_80_n"),
                        counted("rate > 1.0D").alias("above_100_n"));
    }

    private static Column counted(String condition) {
        return sum(when(expr(condition), 1L).otherwise(0L));
    }

    /** Joins each group with its own figures, its level's and those of all, and takes the first that has eight. */
    private static Dataset<Row> widen(Dataset<Row> groups, Dataset<Row> statistics) {
        var own = figures(statistics, "own");
        var level =
                figures(statistics.where("peer_group = 'LEVEL'"), "of_level").drop("peer_group", "sector");
        var all = figures(statistics.where("peer_group = 'ALL'"), "of_all").drop("peer_group", "level", "sector");
        var joined = joinOn(
                joinOn(
                        joinOn(groups, own, "peer_group", "fiscal_year", "level", "sector", "expenditure"),
                        level,
                        "fiscal_year",
                        "level",
                        "expenditure"),
                all,
                "fiscal_year",
                "expenditure");
        var used = when(col("peer_group").equalTo("ALL").or(reaches("own")), col("peer_group"))
                .when(reaches("of_level"), PeerGroups.LEVEL)
                .otherwise(PeerGroups.ALL);
        return joined.withColumn("group_used", used)
                .withColumn(
                        "used",
                        when(col("group_used").equalTo(col("peer_group")), col("own"))
                                .when(col("group_used").equalTo(PeerGroups.LEVEL), col("of_level"))
                                .otherwise(col("of_all")))
                .withColumn("own_n", coalesce(col("own.n"), lit(0L)))
                .withColumn("n", coalesce(col("used.n"), lit(0L)))
                .drop("own", "of_level", "of_all");
    }

    private static Dataset<Row> figures(Dataset<Row> statistics, String name) {
        return statistics.select(
                col("peer_group"),
                col("fiscal_year"),
                col("level"),
                col("sector"),
                col("expenditure"),
                struct("n", "quantiles", "full_n", "below_80_n", "above_100_n").alias(name));
    }

    private static Column reaches(String group) {
        return coalesce(col(group + ".n"), lit(0L)).geq(PeerGroups.TO_COMPARE);
    }

    /** A left join in which an absent level or sector meets an absent one. */
    private static Dataset<Row> joinOn(Dataset<Row> left, Dataset<Row> right, String... keys) {
        var renamed = right;
        var condition = lit(true);
        for (var key : keys) {
            renamed = renamed.withColumnRenamed(key, "right_" + key);
            condition = condition.and(col(key).eqNullSafe(col("right_" + key)));
        }
        return left.join(renamed.drop(unused(right, keys)), condition, "left")
                .drop(Stream.of(keys).map(key -> "right_" + key).toArray(String[]::new));
    }

    private static String[] unused(Dataset<Row> right, String... keys) {
        return Stream.of(right.columns())
                .filter(column -> !List.of(keys).contains(column))
                .filter(column -> List.of("peer_group", "level", "sector").contains(column))
                .toArray(String[]::new);
    }

    private static Dataset<Row> distribution(Dataset<Row> chosen, Facts facts) {
        var columns = Stream.of(
                        Stream.of(
                                lit(facts.origin().name()).alias("origin"),
                                col("fiscal_year"),
                                col("level"),
                                col("sector"),
                                col("expenditure"),
                                col("own_n"),
                                col("group_used"),
                                col("n"),
                                col("n").geq(PeerGroups.TO_COMPARE).alias("comparable")),
                        IntStream.range(0, QUANTILES.size()).mapToObj(ExecutionDistribution::quantile),
                        Stream.of("full", "below_80", "above_100").flatMap(ExecutionDistribution::countAndShare),
                        Stream.of(when(col("n").lt(PeerGroups.TO_DISPLAY), "SAMPLE_TOO_SMALL")
                                .alias("reason")))
                .flatMap(stream -> stream)
                .toArray(Column[]::new);
        return chosen.select(columns).orderBy("origin", KEY);
    }

    private static Column quantile(int index) {
        var value = Rounding.sixDecimals(element_at(col("used.quantiles"), lit(index + 1)));
        return PeerGroups.displayed(col("n"), value).alias(QUANTILES.get(index));
    }

    private static Stream<Column> countAndShare(String name) {
        var counted = PeerGroups.displayed(col("n"), col("used." + name + "_n"));
        return Stream.of(
                counted.alias(name + "_n"),
                PeerGroups.displayed(col("n"), Rounding.share(col("used." + name + "_n"), col("n")))
                        .alias(name + "_share"));
    }

    private static Dataset<Row> histogram(Dataset<Row> chosen, Dataset<Row> rates, Facts facts) {
        var bins = rates.withColumn("bin_no", bin())
                .groupBy("peer_group", "fiscal_year", "level", "sector", "expenditure", "bin_no")
                .agg(count(lit(1)).alias("bin_n"))
                .withColumnRenamed("peer_group", "bin_group")
                .withColumnRenamed("fiscal_year", "bin_year")
                .withColumnRenamed("level", "bin_level")
                .withColumnRenamed("sector", "bin_sector")
                .withColumnRenamed("expenditure", "bin_expenditure");
        var sameGroup = col("group_used")
                .equalTo(col("bin_group"))
                .and(col("fiscal_year").equalTo(col("bin_year")))
                .and(col("expenditure").equalTo(col("bin_expenditure")))
                .and(col("bin_group").equalTo(PeerGroups.ALL).or(col("level").equalTo(col("bin_level"))))
                .and(col("bin_group")
                        .notEqual(PeerGroups.LEVEL_SECTOR)
                        .or(col("sector").equalTo(col("bin_sector"))));
        return chosen.where(col("n").geq(PeerGroups.TO_DISPLAY))
                .join(bins, sameGroup)
                .select(
                        lit(facts.origin().name()).alias("origin"),
                        col("fiscal_year"),
                        col("level"),
                        col("sector"),
                        col("expenditure"),
                        col("bin_no"),
                        bound("0.60 0.65 0.70 0.75 0.80 0.85 0.90 0.95 0.96 0.97 0.98 0.99 1.00 1.00 1.05 1.20", 1)
                                .alias("lower_bound"),
                        bound("0.60 0.65 0.70 0.75 0.80 0.85 0.90 0.95 0.96 0.97 0.98 0.99 1.00 1.00 1.05 1.20", 0)
                                .alias("upper_bound"),
                        col("bin_n").alias("n"))
                .orderBy("origin", "fiscal_year", "level", "sector", "expenditure", "bin_no");
    }

    private static Column bin() {
        var bin = when(col("rate").lt(Double.parseDouble(BOUNDS.getFirst())), 0);
        for (int index = 1; index < BOUNDS.size(); index++) {
            bin = bin.when(col("rate").lt(Double.parseDouble(BOUNDS.get(index))), index);
        }
        return bin.when(col("rate").equalTo(1.0), 13)
                .when(col("rate").leq(1.05), 14)
                .when(col("rate").leq(1.2), 15)
                .otherwise(16);
    }

    /** The bound whose place in the list is the bin's number less the shift; absent beyond either end. */
    private static Column bound(String bounds, int shift) {
        var values = List.of(bounds.split(" "));
        Column bound = lit(null);
        for (int index = values.size() - 1; index >= 0; index--) {
            bound = when(col("bin_no").equalTo(index + shift), lit(new BigDecimal(values.get(index))))
                    .otherwise(bound);
        }
        return bound.cast("decimal(18,6)");
    }
}
