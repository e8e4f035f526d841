package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Peer groups (同类组): level × sector, level, and all, within one year.
 * A report whose level or sector is unknown counts only in the groups that do not need it.
 */
final class PeerGroups {

    /** Fewest members to compare with (可比). */
    static final int TO_COMPARE = 8;

    /** Fewest members to display anything of (可显示); below it the answer is 样本不足. */
    static final int TO_DISPLAY = 5;

    static final String LEVEL_SECTOR = "LEVEL_SECTOR";
    static final String LEVEL = "LEVEL";
    static final String ALL = "ALL";
    static final List<String> KINDS = List.of(ALL, LEVEL, LEVEL_SECTOR);

    private PeerGroups() {}

    /** Each row once for each group it belongs to; level and sector become the group's, absent meaning every one. */
    static Dataset<Row> expand(Dataset<Row> frame) {
        var none = lit(null).cast("string");
        var groups = array(
                group(ALL, none, none),
                group(LEVEL, col("level"), none),
                group(LEVEL_SECTOR, col("level"), col("sector")));
        return frame.withColumn("peer", explode(groups))
                .drop("level", "sector")
                .withColumn("peer_group", col("peer.kind"))
                .withColumn("level", col("peer.level"))
                .withColumn("sector", col("peer.sector"))
                .drop("peer")
                .where(col("peer_group")
                        .equalTo(ALL)
                        .or(col("peer_group").equalTo(LEVEL).and(col("level").isNotNull()))
                        .or(col("level").isNotNull().and(col("sector").isNotNull())));
    }

    private static Column group(String kind, Column level, Column sector) {
        return struct(lit(kind).alias("kind"), level.alias("level"), sector.alias("sector"));
    }

    /** The value where the group is large enough to display, else absent. */
    static Column displayed(Column size, Column value) {
        return org.apache.spark.sql.functions.when(size.geq(TO_DISPLAY), value);
    }
}
