package org.mingjian.analytics.benchmark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.storage.StorageLevel;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A frame that is computed once, when it is first needed, and kept (暂存表); what does not fit into memory goes to disk.
 * Its rows are read under a plan of their own that does not tell how they came about. Otherwise Spark goes through the
 * whole of that, analysed, compared and renamed, for every step that is built on it.
 */
record KeptFrame(Dataset<Row> computed, Dataset<Row> rows) {

    static KeptFrame of(SparkSession session, Dataset<Row> frame) {
        var classic = (org.apache.spark.sql.classic.SparkSession) session;
        var computed = (org.apache.spark.sql.classic.Dataset<Row>) frame.persist(StorageLevel.MEMORY_AND_DISK());
        var relation = classic.sharedState()
                .cacheManager()
                .lookupCachedData(computed)
                .get()
                .cachedRepresentation();
        return new KeptFrame(computed, org.apache.spark.sql.classic.Dataset.ofRows(classic, withoutOrder(relation)));
    }

    /** An order is named by the columns of the plan that computes it, which a join of the frame with itself renames. */
    private static InMemoryRelation withoutOrder(InMemoryRelation relation) {
        var leaf = new InMemoryRelation(
                relation.output(),
                relation.cacheBuilder(),
                CollectionConverters.asScala(List.<SortOrder>of()).toSeq());
        leaf.statsOfPlanToCache_$eq(relation.statsOfPlanToCache());
        return leaf;
    }

    void release() {
        computed.unpersist();
    }
}
