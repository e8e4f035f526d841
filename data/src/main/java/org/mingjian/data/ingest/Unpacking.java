package org.mingjian.data.ingest;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.archive.Archive;
import org.mingjian.data.extract.archive.Member;
import org.mingjian.data.model.Problem;

/** Opens a file that holds other files, such as a zip (压缩包展开). */
@FunctionalInterface
public interface Unpacking {

    /** No larger archive is taken into memory. */
    long LARGEST_ARCHIVE = 256L << 20;

    /** Opens zip archives, within bounds. */
    Unpacking ARCHIVES = Unpacking::archive;

    /** A file inside, named with the folders it lies in; or why it cannot be unpacked (包内文件). */
    record Packed(String name, byte[] content, @Nullable Problem refused) {

        static Packed of(Member member) {
            return switch (member) {
                case Member.Content(var name, var bytes) -> new Packed(name, bytes, null);
                case Member.Refused(var name, var problem) -> new Packed(name, new byte[0], problem);
            };
        }
    }

    /**
     * Hands over the files inside one after the other, so that only one of them is in memory; the next is unpacked when
     * the listener returns, which may take long. False, and nothing handed over, when the content is no such file.
     * Throws {@link ExtractionException} where it cannot go on; what was handed over before stays good.
     */
    boolean unpack(byte[] content, Consumer<Packed> files) throws ExtractionException;

    /** Whether the name says that files lie inside; the content may say otherwise. */
    static boolean isArchiveName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean archive(byte[] content, Consumer<Packed> files) throws ExtractionException {
        if (!Archive.isArchive(content)) {
            return false;
        }
        Archive.read(content, member -> files.accept(Packed.of(member)));
        return true;
    }
}
