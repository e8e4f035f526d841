package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Which code computes (程序版本): a digest of the compiled jobs and statistics and of Spark's name. Results of another code
 * are never completed, only replaced. Lives in the job process, which alone knows what will run.
 */
final class CodeVersion {

    private static final List<String> PACKAGES =
            List.of("org/mingjian/analytics/benchmark", "org/mingjian/analytics/statistics");
    private static final int SHORT = 16;

    private CodeVersion() {}

    static String of() throws IOException {
        var home = location(CodeVersion.class);
        var digest = digest();
        digest.update(String.valueOf(location(SparkSession.class).getFileName())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (Files.isDirectory(home)) {
            add(digest, home);
        } else {
            try (var jar = FileSystems.newFileSystem(home)) {
                add(digest, jar.getPath("/"));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        for (var folder : PACKAGES) {
            try (var classes = Files.walk(root.resolve(folder))) {
                for (var file : classes.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException("a class has no place: " + type, strange);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
