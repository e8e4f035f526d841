package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.DerSimonianLaird;
import org.mingjian.analytics.statistics.RankInterval;

/**
 * Where a department stands among its peers, and how sure that is (排名与名次区间).
 * Its place by the printed value, ties sharing the mean of their places; and its mean deviation from the year's mean over
 * the last five years, drawn towards its group's mean as {@link DerSimonianLaird} writes it, with the places that are
 * possible by {@link RankInterval}. The noise of one year is what departments vary by between their own years. Better
 * and worse mean that the 95 % interval of the drawn deviation leaves out the group's mean.
 */
final class Ranking implements BenchmarkJob {

    private static final String MEASURE = "measure";

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var histories = facts.keep(RankingHistories.of(facts));
        var ranked = histories.where("above_budget = false");
        var spreads = facts.keep(RankingSpread.of(ranked, facts));
        var sizes = spreads.withColumnRenamed("departments", "n")
                .select("peer_group", "fiscal_year", "level", "sector", MEASURE, "n");
        var chosen = facts.keep(Widening.choose(sizes, MEASURE));
        var described = Widening.join(chosen, spreads, MEASURE);
        var members = Widening.ofMembers(
                facts, histories, described.withColumn("comparable", expr("n >= " + PeerGroups.TO_COMPARE)), MEASURE);
        var used = facts.keep(Widening.used(facts, ranked, chosen, MEASURE));
        var placed = RankingPlaces.of(facts, members.where("above_budget = false"), used, spreads);
        return List.of(
                new Table(
                        name(),
                        publish(withReports(RankingPlaces.join(RankingPlaces.draw(members), placed), facts), facts)),
                new Table("ranking_group", RankingSpread.publish(described, facts)));
    }

    private static Dataset<Row> withReports(Dataset<Row> rows, Facts facts) {
        var reports = facts.reports()
                .selectExpr(
                        "department_no AS of_department",
                        "fiscal_year AS of_year",
                        "department_id",
                        "report_id",
                        "level",
                        "sector");
        return rows.join(reports.hint(Facts.BY_HASH), expr("department_no = of_department AND fiscal_year = of_year"));
    }

    private static Dataset<Row> publish(Dataset<Row> rows, Facts facts) {
        var standing = "CASE WHEN NOT comparable OR error IS NULL THEN NULL WHEN drawn - CAST(1.959964BD * error AS"
                + " DECIMAL(18, 6)) > mean THEN 'BETTER' WHEN drawn + CAST(1.959964BD * error AS DECIMAL(18, 6)) < mean"
                + " THEN 'WORSE' ELSE 'NOT_DISTINGUISHABLE' END";
        var published = rows.withColumn("shows", expr("NOT above_budget AND n >= " + PeerGroups.TO_DISPLAY))
                .selectExpr(
                        "group_no",
                        "department_no",
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        MEASURE,
                        "department_id",
                        "report_id",
                        "value",
                        "own_n",
                        "group_used",
                        "n",
                        "comparable",
                        shown("midrank"),
                        shown("tied_n"),
                        "years_n",
                        "year_mean",
                        shown("reliability"),
                        "CASE WHEN shows THEN CAST(year_mean + drawn AS DECIMAL(18, 6)) END AS drawn_value",
                        shown("error"),
                        shown("rank_first"),
                        shown("rank_last"),
                        "CASE WHEN shows THEN %s END AS standing".formatted(standing),
                        "CASE WHEN above_budget THEN 'ABOVE_BUDGET' WHEN NOT shows OR n IS NULL THEN"
                                + " 'SAMPLE_TOO_SMALL' ELSE spread_reason END AS reason");
        return facts.orderedByYear(published, "find_in_set(measure, 'CLAIMED_SCORE,EXECUTION_RATE,SUPPORTED_SCORE')");
    }

    private static String shown(String column) {
        return "CASE WHEN shows THEN %1$s END AS %1$s".formatted(column);
    }
}
