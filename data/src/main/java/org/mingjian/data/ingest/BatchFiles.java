package org.mingjian.data.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a batch in their order (批次文件): paths as given, a folder walked to its depth by name, through links that
 * lead to no folder above them. In a folder only files of known extensions are taken; hidden files and those that
 * programs leave behind (~$报告.docx, Thumbs.db) are only counted. A file that is named itself is taken whatever its
 * name. Holds names, no content: each file is read when its turn comes.
 */
public record BatchFiles(List<Item> items, int hidden) {

    /** More files than this are several batches: their outcomes would not fit a person's eye, nor a screen. */
    public static final int MOST_FILES = 5000;

    /** No folder of reports is deeper; what lies below is not taken. */
    private static final int DEEPEST = 40;

    private static final Set<String> EXTENSIONS =
            Set.of("txt", "docx", "doc", "xlsx", "xls", "csv", "html", "htm", "pdf", "zip", "tsv");
    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "__macosx");
    private static final List<String> TEMPORARY_ENDS = List.of(".tmp", ".temp", ".bak", ".crdownload", ".part", "~");

    /** A file to read, or the sentence why it is passed over. */
    public record Item(Path path, String name, @Nullable String skipped) {}

    public BatchFiles {
        items = List.copyOf(items);
    }

    /** Walks the folders among the paths; a path that does not exist stays in the batch and is refused when read. */
    public static BatchFiles of(List<Path> paths) throws IOException {
        var walk = new Walk();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                walk.addFolder(path);
            } else {
                walk.add(path, String.valueOf(path.getFileName()), null);
            }
        }
        return new BatchFiles(walk.items, walk.hidden);
    }

    /** Hidden, or left behind by a program: no person means it to be read. */
    public static boolean isHidden(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~")
                || LEFT_BEHIND.contains(lower)
                || TEMPORARY_ENDS.stream().anyMatch(lower::endsWith);
    }

    /** Whether the name says that it may be read. */
    public static boolean isKnown(String name) {
        return EXTENSIONS.contains(extension(name));
    }

    /** The sentence about a file that is none of ours. */
    public static String notKnown(String name) {
        return "跳过“%s”：不是可导入的文件类型。".formatted(name);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static final class Walk {

        private final List<Item> items = new ArrayList<>();
        private int hidden;
        private int taken;

        private record Found(
                Path path, String name, @Nullable String skipped) {}

        void add(Path path, String name, @Nullable String skipped) {
            if (skipped == null && taken == MOST_FILES) {
                items.add(new Item(path, name, "跳过“%s”：一批最多 %d 个文件，请分批导入。".formatted(name, MOST_FILES)));
                return;
            }
            taken += skipped == null ? 1 : 0;
            items.add(new Item(path, name, skipped));
        }

        void addFolder(Path folder) throws IOException {
            var found = new ArrayList<Found>();
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Collecting(folder, found));
            found.sort(Comparator.comparing(Found::name));
            found.forEach(one -> add(one.path(), one.name(), one.skipped()));
        }

        /** What cannot be visited stays in the batch, so that it is refused by name. */
        private final class Collecting extends SimpleFileVisitor<Path> {

            private final Path folder;
            private final List<Found> found;

            Collecting(Path folder, List<Found> found) {
                this.folder = folder;
                this.found = found;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (directory.equals(folder) || !isHidden(fileName(directory))) {
                    return FileVisitResult.CONTINUE;
                }
                hidden++;
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(fileName(file))) {
                    hidden++;
                } else {
                    var name = name(file);
                    boolean taken = isKnown(name) || !Files.isReadable(file);
                    found.add(new Found(file, name, taken ? null : notKnown(name)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException broken) {
                boolean loop = broken instanceof FileSystemLoopException;
                found.add(new Found(file, name(file), loop ? "跳过“%s”：链接又指回上级文件夹。".formatted(name(file)) : null));
                return FileVisitResult.CONTINUE;
            }

            private String name(Path file) {
                return folder.relativize(file).toString();
            }

            private static String fileName(Path file) {
                return String.valueOf(file.getFileName());
            }
        }
    }
}
