package org.mingjian.data.store;

import java.io.IOException;
import java.nio.file.Path;

/** A second process of a test: owns the store until its standard input ends. */
final class StoreOwner {

    private StoreOwner() {}

    public static void main(String[] arguments) throws IOException {
        try (var store = Store.open(Path.of(arguments[0]), "测试进程")) {
            System.out.println("open " + store.home());
            System.in.read();
        }
    }

    /** Starts it, and returns when it owns the store. */
    static Process start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), StoreOwner.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.inputReader().readLine();
        return process;
    }
}
