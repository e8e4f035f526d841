package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.model.Origin;

/** The same job process against a real cluster, which loses a machine on the way. */
class ClusterTest {

    private static final long LONGEST_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void workerKilledInTheMiddleChangesNoRow() throws Exception {
        var dataset = folder.resolve("dataset");
        PopulationGenerator.generate(new PopulationOptions(2, 0, 2021, 2022), dataset);
        var tasks = folder.resolve("tasks");
        try (var cluster = StandaloneCluster.start(Files.createDirectories(folder.resolve("cluster")))) {
            var job = start(cluster, dataset, tasks);
            try {
                kill(cluster, 1, job, tasks);
                assertThat(job.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(job.exitValue()).as(said()).isZero();
            } finally {
                job.destroyForcibly();
            }
        }
        var watched = Files.readAllLines(tasks);
        // Two executors worked, and one of them was lost with a task in hand.
        assertThat(watched.stream().filter(line -> line.startsWith("end")).map(line -> line.split(" ")[2]))
                .contains("0", "1");
        assertThat(watched).anyMatch(line -> line.startsWith("lost"));
        local(dataset);
        for (var table : BenchmarkImport.TABLES) {
            assertThat(rows("cluster-results", table)).as(table).isEqualTo(rows("local-results", table));
        }
    }

    private Process start(StandaloneCluster cluster, Path dataset, Path tasks) throws IOException {
        var settings = folder.resolve("spark.properties");
        Files.writeString(settings, """
            spark.executor.memory 500m
            spark.cores.max 2
            spark.extraListeners %s
            %s %s
            spark.sql.codegen.wholeStage false
            spark.sql.codegen.factoryMode NO_CODEGEN
            spark.sql.adaptive.enabled false
            """.formatted(TaskWatch.class.getName(), TaskWatch.FILE, tasks));
        var command = BenchmarkRunsTest.java();
        command.addAll(List.of(
                "--master", cluster.url(), "--properties", settings.toString(), "--dataset", dataset.toString()));
        command.addAll(List.of("--output", folder.resolve("cluster-results").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    /**
     * Takes a machine away: its worker and its executors, while a task runs there. The executor is stopped first, so that
     * the task cannot end between looking and killing.
     */
    private static void kill(StandaloneCluster cluster, int number, Process job, Path tasks) throws Exception {
        while (job.isAlive()) {
            for (var executor : cluster.executors(number)) {
                var name = name(executor);
                if (running(tasks, name).isEmpty() || finished(tasks) < FINISHED_BEFORE) {
                    continue;
                }
                signal(executor, "STOP");
                Thread.sleep(300);
                if (running(tasks, name).isEmpty()) {
                    signal(executor, "CONT");
                    continue;
                }
                cluster.worker(number).destroyForcibly().waitFor();
                executor.destroyForcibly();
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the job ended before a task was seen on the worker");
    }

    /** The first job is through by then. */
    private static final int FINISHED_BEFORE = 40;

    private static String name(ProcessHandle executor) {
        var words = List.of(executor.info().arguments().orElse(new String[0]));
        int at = words.indexOf("--executor-id");
        return at < 0 ? "" : words.get(at + 1);
    }

    private static Set<String> running(Path tasks, String executor) throws IOException {
        var running = new HashSet<String>();
        for (var line : lines(tasks)) {
            var words = line.split(" ");
            if (words.length == 3 && words[2].equals(executor)) {
                if (words[0].equals("start")) {
                    running.add(words[1]);
                } else {
                    running.remove(words[1]);
                }
            }
        }
        return running;
    }

    private static long finished(Path tasks) throws IOException {
        return lines(tasks).stream().filter(line -> line.startsWith("end")).count();
    }

    private static List<String> lines(Path tasks) throws IOException {
        return Files.exists(tasks) ? Files.readAllLines(tasks) : List.of();
    }

    private static void signal(ProcessHandle process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private void local(Path dataset) throws IOException {
        new BenchmarkProcess(Sessions.shared(), new Progress(new PrintStream(OutputStream.nullOutputStream())))
                .run(new BenchmarkOptions(
                        dataset,
                        folder.resolve("local-results"),
                        null,
                        Origin.SYNTHETIC,
                        List.of(),
                        null,
                        null,
                        null,
                        false));
    }

    /** In the order they are written in, which is part of the promise. */
    private List<String> rows(String results, String table) {
        var path = folder.resolve(results).resolve("benchmark").resolve(table).toString();
        var rows = new ArrayList<String>();
        for (var row : Sessions.shared().read().parquet(path).collectAsList()) {
            rows.add(row.toString());
        }
        return rows;
    }
}
