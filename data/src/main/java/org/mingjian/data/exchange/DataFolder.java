package org.mingjian.data.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What is done with a folder of data as a whole (数据文件夹). */
public final class DataFolder {

    private DataFolder() {}

    /** Creates the folder, or refuses one that already holds something. */
    static void claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new ExchangeException("输出目录 %s 不是空的，请换一个目录或先清空它。".formatted(folder));
            }
        }
    }

    /** Deletes the folder with all it holds, if it is there. It cannot be undone. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> content;
        try (var walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : content) {
            Files.delete(path);
        }
    }
}
