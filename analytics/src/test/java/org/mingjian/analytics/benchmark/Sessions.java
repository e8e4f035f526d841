package org.mingjian.analytics.benchmark;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests: two cores, loopback, no pages of its own. */
final class Sessions {

    private static final SparkSession SHARED = SparkSession.builder()
            .appName("明鉴测试")
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            // A few thousand rows: compiling code for each plan would take longer than running it.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", "false")
            .getOrCreate();

    private Sessions() {}

    static SparkSession shared() {
        return SHARED;
    }
}
