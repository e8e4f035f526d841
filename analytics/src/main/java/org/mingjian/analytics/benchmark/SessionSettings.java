package org.mingjian.analytics.benchmark;

import java.util.Map;
import java.util.TreeMap;

/** What the job process asks of Spark (会话设置), whichever master it runs on. */
final class SessionSettings {

    /**
     * Rows of the dataset up to which a plan is made once. Beyond, Spark plans anew after each shuffle, which puts small
     * pieces together again; below, that planning is what takes longest (a quarter of a run of 100 000 department-years).
     */
    private static final long PLANNED_ONCE = 10_000_000;

    /** Rows of the dataset up to which compiling code for a plan takes longer than running it without. */
    private static final long INTERPRETED = 1_000_000;

    private static final int PIECES_A_CORE = 2;
    /** Small enough to sort in memory. */
    private static final int PIECES_OF_MANY_ROWS = 8;

    private SessionSettings() {}

    static Map<String, String> of(int cores, long rows) {
        boolean many = rows > PLANNED_ONCE;
        var settings = new TreeMap<String, String>();
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.sql.session.timeZone", "UTC");
        settings.put("spark.sql.parquet.inferTimestampNTZ.enabled", "true");
        // No classes of ours go to the executors. Otherwise every name the generated code might mean is asked of the
        // driver over the network, which took longer than the work.
        settings.put("spark.sql.artifact.isolation.enabled", "false");
        // The JVM never compiles a longer method; the code of a whole stage is then slower than that of its steps.
        settings.put("spark.sql.codegen.hugeMethodLimit", "8000");
        settings.put("spark.sql.adaptive.enabled", Boolean.toString(many));
        if (rows <= INTERPRETED) {
            settings.put("spark.sql.codegen.wholeStage", "false");
            settings.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        }
        settings.put(
                "spark.sql.shuffle.partitions", Integer.toString(cores * (many ? PIECES_OF_MANY_ROWS : PIECES_A_CORE)));
        // The reports lie by department: what is joined by department and year need not be shuffled for it.
        settings.put("spark.sql.requireAllClusterKeysForCoPartition", "false");
        settings.put("spark.sql.optimizer.canChangeCachedPlanOutputPartitioning", "false");
        // A million lines a task: the maps of a grouping stay in memory.
        settings.put("spark.sql.files.maxPartitionBytes", "32m");
        // Joins of a report with its parts: a map of the smaller side instead of sorting both.
        settings.put("spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold", "64m");
        // Values are collected by group, of which there are some thousands, and by report, of which a task has some ten
        // thousands; 128 is Spark's limit before it sorts.
        settings.put("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "200000");
        return settings;
    }
}
