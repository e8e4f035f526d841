package org.mingjian.data.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a batch in their order (批次文件): paths as given, a folder walked to its depth by name.
 * In a folder only files of known extensions are taken, hidden ones are left out in silence; a file that is named itself
 * is taken whatever its name.
 */
public record BatchFiles(List<Item> items) {

    /** More files than this are several batches: their outcomes would not fit a person's eye, nor a screen. */
    public static final int MOST_FILES = 5000;

    private static final Set<String> EXTENSIONS =
            Set.of("txt", "docx", "doc", "xlsx", "xls", "csv", "html", "htm", "pdf", "zip", "tsv");

    /** A file to read, or the sentence why it is passed over. */
    public record Item(Path path, String name, @Nullable String skipped) {}

    public BatchFiles {
        items = List.copyOf(items);
    }

    /** Walks the folders among the paths; a path that does not exist stays in the batch and is refused when read. */
    public static BatchFiles of(List<Path> paths) throws IOException {
        var items = new ArrayList<Item>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                addFolder(items, path);
            } else {
                items.add(item(items, path, String.valueOf(path.getFileName()), true));
            }
        }
        return new BatchFiles(items);
    }

    private static void addFolder(List<Item> items, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new Collecting(files));
        files.stream()
                .filter(path -> !isHidden(folder.relativize(path)))
                .sorted(Comparator.comparing(path -> folder.relativize(path).toString()))
                .forEach(path -> {
                    var name = folder.relativize(path).toString();
                    boolean known = EXTENSIONS.contains(extension(name)) || !Files.isReadable(path);
                    items.add(item(items, path, name, known));
                });
    }

    /** What cannot be visited stays in the batch, so that it is refused by name. */
    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Collecting(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException broken) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }

    private static Item item(List<Item> before, Path path, String name, boolean known) {
        if (!known) {
            return new Item(path, name, "跳过“%s”：不是可导入的文件类型。".formatted(name));
        }
        long taken = before.stream().filter(item -> item.skipped() == null).count();
        return taken < MOST_FILES
                ? new Item(path, name, null)
                : new Item(path, name, "跳过“%s”：一批最多 %d 个文件，请分批导入。".formatted(name, MOST_FILES));
    }

    private static boolean isHidden(Path relative) {
        for (var part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return true;
            }
        }
        return false;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
