package org.mingjian.data.extract.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an OLE2 file holds (复合文档): the container of old Office files and of encrypted new ones. */
public enum CompoundFile {
    ENCRYPTED,
    WORD,
    EXCEL,
    OTHER;

    /** Absent when the container itself is damaged. */
    public static Optional<CompoundFile> of(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return Optional.of(of(files.getRoot()));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static CompoundFile of(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return ENCRYPTED;
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return WORD;
        }
        return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book") ? EXCEL : OTHER;
    }
}
