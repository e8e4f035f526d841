package org.mingjian.analytics.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The job process twice over in one process (两次重算): only the second rebuild, with all code compiled, says what it took. */
final class TwoRebuilds {

    private TwoRebuilds() {}

    public static void main(String[] arguments) {
        System.setProperty("log4j2.configurationFile", "classpath:org/mingjian/analytics/benchmark/log4j2.properties");
        var first = new ArrayList<>(List.of(arguments));
        int output = first.indexOf("--output") + 1;
        first.set(output, first.get(output) + "-first");
        var silent = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
        int code = BenchmarkMain.run(silent, System.err, first.toArray(String[]::new));
        System.exit(code != 0 ? code : BenchmarkMain.run(System.out, System.err, arguments));
    }
}
