package org.mingjian.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

/** What a zip file holds (压缩包内容): an Office document or other files; it is unpacked once within a bound. */
final class ZipContent {

    private static final long MOST_UNPACKED_BYTES = 256L * 1024 * 1024;

    private final String extension;
    private final byte[] content;

    ZipContent(String extension, byte[] content) {
        this.extension = extension;
        this.content = content;
    }

    DocumentFormat format() throws ExtractionException {
        var names = names();
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return DocumentFormat.DOCX;
        }
        return names.stream().anyMatch(name -> name.startsWith("xl/")) ? DocumentFormat.XLSX : DocumentFormat.ZIP;
    }

    private List<String> names() throws ExtractionException {
        var names = new ArrayList<String>();
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content), "UTF8", true, true)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    checkSize(unpacked);
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "%s已损坏或不完整，无法打开；请用 Office 或 WPS 打开并重新保存后再上传。".formatted(kind()), broken);
        }
        return names;
    }

    private String kind() {
        return switch (extension) {
            case "docx" -> "Word 文档";
            case "xlsx" -> "Excel 文件";
            default -> "压缩格式的文件";
        };
    }

    private static void checkSize(long unpacked) throws ExtractionException {
        if (unpacked > MOST_UNPACKED_BYTES) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "文件解压后超过 %d MB，可能是压缩炸弹，已停止读取；请拆分或重新保存后再上传。".formatted(MOST_UNPACKED_BYTES >> 20));
        }
    }
}
