package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the pages of inspections go (网页文件): one named file for one document, a folder for several. A page of the same
 * name is written over, but never anything that is not a page.
 */
final class HtmlFiles {

    private static final String ENDING = ".html";

    private final Path target;
    private final boolean folder;
    private final Set<Path> written = new HashSet<>();

    private HtmlFiles(Path target, boolean folder) {
        this.target = target;
        this.folder = folder;
    }

    static HtmlFiles to(Path target, List<Path> documents) {
        boolean folder = Files.isDirectory(target) || !isPage(target);
        if (folder && Files.isRegularFile(target)) {
            throw new IllegalArgumentException("“%s”不是 .html 文件，为免覆盖没有写；请在 --html 后写 .html 文件名或目录。".formatted(target));
        }
        if (!folder && documents.size() > 1) {
            throw new IllegalArgumentException("有 %d 份报告，一个网页放不下；请在 --html 后写目录名。".formatted(documents.size()));
        }
        if (documents.stream().anyMatch(document -> isSame(document, target))) {
            throw new IllegalArgumentException("网页不能写在要核对的报告“%s”上，请换一个文件名。".formatted(target));
        }
        return new HtmlFiles(target, folder);
    }

    /** Writes the page of a document and says where; a refused file has none. */
    Optional<Path> write(Inspection inspection) {
        if (inspection.document() == null) {
            return Optional.empty();
        }
        var page = folder ? free(inspection.file()) : onlyPage();
        try {
            var parent = page.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(page, HtmlReport.of(inspection));
            return Optional.of(page);
        } catch (IOException e) {
            throw new IllegalStateException("网页“%s”写不进去，请检查目录是否可写、磁盘是否已满。".formatted(page), e);
        }
    }

    private Path onlyPage() {
        if (!written.add(target)) {
            throw new IllegalArgumentException("不止一份报告，一个网页放不下；请在 --html 后写目录名。");
        }
        return target;
    }

    /** Two documents of one name in different folders get pages of different names. */
    private Path free(String named) {
        // a file in an archive is named with its path, which must not lead out of the folder
        var file = named.replaceAll("[/\\\\:\\p{Cntrl}]+", "_");
        var page = target.resolve(file + ENDING);
        for (int number = 2; !written.add(page); number++) {
            page = target.resolve("%s-%d%s".formatted(file, number, ENDING));
        }
        return page;
    }

    private static boolean isPage(Path path) {
        var name =
                path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) || name.endsWith(".htm");
    }

    private static boolean isSame(Path document, Path target) {
        return document.toAbsolutePath()
                .normalize()
                .equals(target.toAbsolutePath().normalize());
    }
}
