package org.mingjian.analytics.gallery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Writes the formats only LibreOffice can write (文档转换): all files of one target in one call. */
final class Office {

    private static final int MOST_MINUTES = 5;
    private static final String MISSING =
            "生成 doc、xls、pdf 样张需要 LibreOffice，未找到 soffice 命令：请安装软件包 libreoffice-writer-nogui、libreoffice-calc-nogui 和 fonts-noto-cjk 后重试。";

    private Office() {}

    /** By name, in the target's format; the names keep, their extension changes. */
    static Map<String, byte[]> convert(Map<String, byte[]> files, String target) throws IOException {
        if (files.isEmpty()) {
            return Map.of();
        }
        var folder = Files.createTempDirectory("mingjian-gallery");
        try {
            var command = new ArrayList<>(List.of(
                    soffice(),
                    "--headless",
                    "--norestore",
                    "-env:UserInstallation=" + folder.resolve("user").toUri(),
                    "--convert-to",
                    target,
                    "--outdir",
                    folder.resolve("out").toString()));
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.write(path, file.getValue());
                command.add(path.toString());
            }
            run(command, folder.resolve("log"));
            return converted(files, target, folder);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, byte[]> converted(Map<String, byte[]> files, String target, Path folder)
            throws IOException {
        var converted = new TreeMap<String, byte[]>();
        for (var name : files.keySet()) {
            var result = renamed(name, target);
            var path = folder.resolve("out").resolve(result);
            if (!Files.exists(path)) {
                throw new IOException(
                        "LibreOffice 没有写出 %s：%s".formatted(result, Files.readString(folder.resolve("log"))));
            }
            converted.put(result, Files.readAllBytes(path));
        }
        return converted;
    }

    static String renamed(String name, String extension) {
        return name.substring(0, name.lastIndexOf('.') + 1) + extension;
    }

    private static void run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice 超过 %d 分钟没有转换完，已停止。".formatted(MOST_MINUTES));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("转换被中断。", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException("LibreOffice 转换失败：" + Files.readString(log));
        }
    }

    private static String soffice() throws IOException {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var folder : path.split(File.pathSeparator)) {
            var command = Path.of(folder, "soffice");
            if (Files.isExecutable(command)) {
                return command.toString();
            }
        }
        throw new IOException(MISSING);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
