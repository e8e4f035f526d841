package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;

class JobProcessTest {

    @TempDir
    private Path home;

    @Test
    void leavesACacheWhereThereIsNoneAndUsesTheOneThereIs() throws Exception {
        var cache = home.resolve("benchmark.aot");
        assertThat(words(cache)).startsWith("-XX:AOTCacheOutput=" + cache + " -Xmx1g ");
        Files.createFile(cache);
        assertThat(words(cache)).startsWith("-XX:AOTCache=" + cache + " -Xmx1g ");
    }

    /** What a process that says what it was started with was started with. */
    private String words(Path cache) throws Exception {
        var said = new ArrayList<String>();
        try (var folder = RunFolder.create(home, "run", null)) {
            new JobProcess(List.of("echo", "-XX:AOTCache=" + cache, "-Xmx1g"))
                    .run(new JobRunner.JobRequest(folder, Origin.SYNTHETIC, RefreshPlan.FULL, List.of()), said::add);
        }
        return said.getFirst();
    }
}
