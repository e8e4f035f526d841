package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;
import org.mingjian.data.exchange.Manifest;

/**
 * The Spark session of the job process (Spark 会话): on loopback and without pages of its own, unless the properties file says
 * otherwise. That file is in the format of spark-defaults.conf; it is the place for a cluster's addresses and secrets, which
 * do not belong on a command line.
 */
final class JobSession {

    private JobSession() {}

    static SparkSession of(BenchmarkOptions options) throws IOException {
        var builder = SparkSession.builder()
                .appName("明鉴基准")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.executor.extraJavaOptions", executorFlags());
        long rows = Manifest.read(options.dataset()).rows().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        SessionSettings.of(Runtime.getRuntime().availableProcessors(), rows).forEach(builder::config);
        var work = options.work();
        if (work != null) {
            builder.config("spark.local.dir", work.toString());
        }
        properties(options).forEach((name, value) -> builder.config(name.toString(), value.toString()));
        return options.master() == null
                ? builder.getOrCreate()
                : builder.master(options.master()).getOrCreate();
    }

    /** Spark adds the packages it must reach into by itself; on newer JDKs it also needs this. */
    private static String executorFlags() {
        return Runtime.version().feature() >= 23 ? "--sun-misc-unsafe-memory-access=allow" : "";
    }

    private static Properties properties(BenchmarkOptions options) throws IOException {
        var properties = new Properties();
        var file = options.properties();
        if (file != null) {
            if (!Files.isRegularFile(file)) {
                throw new BenchmarkException("没有 Spark 配置文件 %s，请检查 --properties。".formatted(file));
            }
            try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                properties.load(text);
            }
        }
        return properties;
    }
}
