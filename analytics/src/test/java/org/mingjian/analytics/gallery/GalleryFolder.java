package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes a folder of mixed files for trying out whole batches (混合文件夹): departments, years, layouts and formats in
 * turn, one file in twenty broken in some way. Usage: {@code GalleryFolder <dir> <count>}; the same count gives the
 * same files, but for what LibreOffice writes into those it converts.
 */
public final class GalleryFolder {

    private static final int ONE_IN = 20;

    private GalleryFolder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("用法：GalleryFolder 文件夹 文件数");
            System.exit(2);
        }
        var folder = Path.of(arguments[0]);
        int written = write(folder, Integer.parseInt(arguments[1]));
        System.out.println("已写出 %d 个文件：%s".formatted(written, folder));
    }

    static int write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        int editions = count / (Layout.values().length * 9) + 1;
        var documents =
                Gallery.of(10, 10 + editions, EnumSet.complementOf(EnumSet.of(Format.TWO_WORD, Format.TWO_OFFICE)));
        var contents = new ArrayList<GalleryDocument.Content>();
        documents.forEach(document -> contents.addAll(document.files()));
        java.util.Collections.shuffle(contents, new java.util.Random(count));
        int written = 0;
        for (var content : contents.subList(0, Math.min(count, contents.size()))) {
            written++;
            var file = written % ONE_IN == 0 ? broken(content, written / ONE_IN) : content;
            Files.write(folder.resolve("%04d-%s".formatted(written, file.name())), file.bytes());
        }
        return written;
    }

    /** Cut short, emptied, of another kind than the name says, or not a report at all. */
    private static GalleryDocument.Content broken(GalleryDocument.Content content, int kind) {
        return switch (kind % 5) {
            case 0 ->
                new GalleryDocument.Content(content.name(), Arrays.copyOf(content.bytes(), content.bytes().length / 2));
            case 1 -> new GalleryDocument.Content(content.name(), new byte[0]);
            case 2 -> new GalleryDocument.Content(Office.renamed(content.name(), "docx"), content.bytes());
            case 3 -> new GalleryDocument.Content("会议通知.txt", notice());
            default -> new GalleryDocument.Content("照片.jpg", picture());
        };
    }

    private static byte[] notice() {
        return "关于召开周例会的通知\n请各科室负责人于周一上午九时到三楼会议室参加会议。\n".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        var bytes = new byte[4096];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31 + 7);
        }
        var head = List.of(0xFF, 0xD8, 0xFF, 0xE0);
        for (int index = 0; index < head.size(); index++) {
            bytes[index] = head.get(index).byteValue();
        }
        return bytes;
    }
}
