package org.mingjian.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files as they came (原件), each under the SHA-256 of its bytes. */
final class Originals {

    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /** Keeps the bytes; says whether they are new. */
    boolean keep(String sha256, byte[] content) {
        var file = folder.resolve(sha256);
        if (Files.exists(file)) {
            return false;
        }
        try {
            var written = Files.createTempFile(folder, "receiving-", null);
            try {
                Files.write(written, content);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            return true;
        } catch (IOException broken) {
            throw notAccessible("原件 %s 写不进 %s：%s；请检查磁盘空间和目录权限后重新导入。", sha256, broken);
        }
    }

    boolean has(String sha256) {
        return Files.exists(folder.resolve(sha256));
    }

    byte[] read(String sha256) {
        try {
            return Files.readAllBytes(folder.resolve(sha256));
        } catch (IOException broken) {
            throw notAccessible("原件 %s 在 %s 中读不到：%s；请从备份恢复该文件后再试。", sha256, broken);
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(folder.resolve(sha256));
        } catch (IOException broken) {
            throw notAccessible("原件 %s 在 %s 中删不掉：%s；请检查目录权限后手工删除。", sha256, broken);
        }
    }

    private StoreException notAccessible(String sentence, String sha256, IOException broken) {
        return new StoreException(
                StoreException.Category.NOT_ACCESSIBLE,
                sentence.formatted(sha256, folder, broken.getMessage()),
                broken);
    }
}
