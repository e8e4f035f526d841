package org.mingjian.analytics.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/** A program that owns a store and runs its benchmarks, to be killed by a test: the home, then the job's command. */
final class RunOwner {

    private RunOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        var command = Arrays.asList(arguments).subList(1, arguments.length);
        try (var store = Store.open(Path.of(arguments[0]), "测试进程")) {
            BenchmarkRuns.run(
                    store,
                    RunRequest.local(Origin.SYNTHETIC, "测试", true),
                    command,
                    now -> System.out.println(now.sentence()));
        }
    }
}
