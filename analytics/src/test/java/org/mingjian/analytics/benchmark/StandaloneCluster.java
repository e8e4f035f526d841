package org.mingjian.analytics.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Spark standalone cluster on loopback: a master and two workers, each a JVM of its own, from the jars on the class
 * path. Closing it ends all it started, executors too.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final int port;

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
        var cluster = new StandaloneCluster(folder, freePort());
        cluster.linkJars();
        cluster.launch("master", "Master", "--host", "127.0.0.1", "--port", String.valueOf(cluster.port));
        cluster.awaitMaster();
        for (int worker = 1; worker <= 2; worker++) {
            cluster.launch(
                    "worker" + worker,
                    "Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "600m",
                    "--work-dir",
                    folder.resolve("worker" + worker).resolve("work").toString(),
                    cluster.url());
        }
        return cluster;
    }

    String url() {
        return "spark://127.0.0.1:" + port;
    }

    /** The first or the second worker. */
    Process worker(int number) {
        return processes.get(number);
    }

    /** The executor processes of a worker, with their numbers on the command line. */
    List<ProcessHandle> executors(int number) {
        return worker(number).descendants().toList();
    }

    /** A worker makes the command line of its executors from a folder of jars beneath it, as it would of an installation. */
    private void linkJars() throws IOException {
        var jars = Files.createDirectories(folder.resolve("jars"));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = Path.of(entry);
            if (entry.endsWith(".jar") && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    private void launch(String name, String role, String... arguments) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        Files.createSymbolicLink(home.resolve("jars"), folder.resolve("jars"));
        var command = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        BenchmarkRunsTest.sparkFlags().forEach(command::add);
        command.addAll(
                List.of("-Dspark.master.rest.enabled=false", "-Dspark.master.ui.port=0", "-Dspark.worker.ui.port=0"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("org.apache.spark.deploy." + role.toLowerCase(java.util.Locale.ROOT) + "." + role);
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().remove("SPARK_HOME");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
        processes.add(builder.start());
    }

    private void awaitMaster() throws InterruptedException, IOException {
        for (int tries = 0; tries < 600; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("the master did not start: " + Files.readString(folder.resolve("master/log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        var all = new ArrayList<ProcessHandle>();
        for (var process : processes) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        // The folder is cleared away without following links, and says so for each that is left.
        try (var links = Files.walk(folder, 2)) {
            for (var link : links.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }
}
