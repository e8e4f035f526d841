package org.mingjian.analytics.benchmark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The scores of every report that counts (报告得分): claimed, what the evidence supports, and what a review gave. */
final class ReportScores {

    private ReportScores() {}

    static Dataset<Row> of(Facts facts) {
        var scores = facts.table(
                "report",
                "report_id:string",
                "claimed_score:decimal(9,4)",
                "verified_score:decimal(9,4)",
                "supported_score:decimal(9,4)");
        return facts.reports().join(scores, "report_id");
    }
}
