package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.mingjian.data.model.Origin;

/**
 * What a job computes from (作业的输入): the tables of a dataset, what all jobs share, and what this one keeps because it
 * uses it more than once.
 */
final class Facts implements AutoCloseable {

    /** Rows that may be sent to every worker: some 200 MB of reports. */
    private static final long MOST_TO_SEND = 1_500_000;

    /** Joins by a map of a piece of the one side instead of sorting both: a piece is some ten thousand reports. */
    static final String BY_HASH = "shuffle_hash";

    /** More than there are departments. */
    static final long DEPARTMENTS = 1L << 32;

    private final SharedFacts shared;
    private final Origin origin;
    private final List<KeptFrame> kept = new ArrayList<>();

    /** The dataset is a path Spark can read, on shared storage when it runs on a cluster. */
    Facts(SparkSession session, String dataset, Origin origin) {
        this(new SharedFacts(session, new Tables(session, dataset, origin)), origin);
        WholeNumbers.register(session);
    }

    private Facts(SharedFacts shared, Origin origin) {
        this.shared = shared;
        this.origin = origin;
    }

    /** The same for a job of its own, which lets go of what it kept by itself. */
    Facts forJob() {
        return new Facts(shared, origin);
    }

    Tables tables() {
        return shared.tables();
    }

    /**
     * One row a report that counts, as {@link ReportFacts} describes it; a department's years lie together, so that a year finds the one before without another shuffle.
     */
    Dataset<Row> reports() {
        return shared.reports(this);
    }

    /**
     * The finest groups, {@code fiscal_year, level, sector}, numbered in {@code group_no}: some thousands at most. Rows are
     * grouped by the number, which is faster than by the words.
     */
    Dataset<Row> groups() {
        return shared.groups();
    }

    /** The departments, {@code department_id}, numbered in their order in {@code department_no}. */
    Dataset<Row> departments() {
        return shared.departments();
    }

    /** Joins many rows with few, which go to every worker while they are few enough; otherwise both are sorted. */
    Dataset<Row> joinSmall(Dataset<Row> many, Dataset<Row> few, Column condition) {
        return many.join(few.count() <= MOST_TO_SEND ? broadcast(few) : few, condition);
    }

    /** A table with a row a group, in the order of the columns, in one file. */
    Dataset<Row> ordered(Dataset<Row> rows, String... columns) {
        return rows.repartition(1).sortWithinPartitions(named(columns));
    }

    /**
     * A table with rows of single departments, in the order of year, level, sector, kind and department, all of it in one
     * whole number, which is sorted without comparing; a file a year. The rows name {@code group_no} and
     * {@code department_no}, which they lose by it; the kind is an expression for a number below 256, in the order of the
     * words it stands for.
     */
    Dataset<Row> orderedByYear(Dataset<Row> rows, String kind) {
        var place = "(CAST(group_no AS BIGINT) * 256 + %s) * %dL + department_no".formatted(kind, DEPARTMENTS);
        return byYear(rows.withColumn("place", expr(place)).drop("group_no", "department_no"))
                .sortWithinPartitions("place")
                .drop("place");
    }

    /** A partition a year. Sorting by ranges instead would compute everything twice, the first time to find where they begin. */
    Dataset<Row> byYear(Dataset<Row> rows) {
        var span = shared.years();
        return rows.repartitionById(span.count(), expr("fiscal_year - " + span.first()));
    }

    private static Column[] named(String... columns) {
        return Stream.of(columns).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    /** Keeps a frame that is used more than once; what does not fit into memory goes to disk. */
    Dataset<Row> keep(Dataset<Row> frame) {
        var keptFrame = KeptFrame.of(shared.session(), frame);
        kept.add(keptFrame);
        return keptFrame.rows();
    }

    /** Lets go of what this job kept; what is shared stays for the others. */
    void release() {
        kept.forEach(KeptFrame::release);
        kept.clear();
    }

    /** Lets go of everything. */
    @Override
    public void close() {
        release();
        shared.close();
    }

    /** A frame of a few rows that were computed in the driver. */
    Dataset<Row> frame(List<Row> rows, String schema) {
        return shared.session().createDataFrame(rows, StructType.fromDDL(schema));
    }

    Origin origin() {
        return origin;
    }
}
