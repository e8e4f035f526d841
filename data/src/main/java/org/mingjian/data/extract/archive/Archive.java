package org.mingjian.data.extract.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * A zip file as the files inside it (压缩包). Hands over one after the other, so that only one is in memory; archives inside
 * are opened too, two deep. What is locked, damaged or too large is refused by name, and the rest goes on; when all
 * together pass the bound, unpacking stops.
 *
 * @see "Decision 0064"
 */
public final class Archive {

    private static final byte[] DIRECTORY_MARK = {'P', 'K', 1, 2};

    private final Limits limits;
    private final Consumer<Member> members;
    private long unpacked;
    private int files;

    Archive(Limits limits, Consumer<Member> members) {
        this.limits = limits;
        this.members = members;
    }

    /** Whether the bytes are a zip of files and not an Office document, which is a zip too. */
    public static boolean isArchive(byte[] content) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || directoryEntries(content) == 0) {
            return false;
        }
        if (directoryEntries(content) > Limits.STANDARD.files() * 2) {
            return true;
        }
        try (var zip = open(content)) {
            return zip.getEntry("[Content_Types].xml") == null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Throws {@link ExtractionException} where it cannot go on; what was handed over before stays good. */
    public static void read(byte[] content, Consumer<Member> members) throws ExtractionException {
        new Archive(Limits.STANDARD, members).read("", content, 1);
    }

    void read(String prefix, byte[] content, int depth) throws ExtractionException {
        checkCount(directoryEntries(content));
        try (var zip = open(content)) {
            for (var entry : Collections.list(zip.getEntries())) {
                var name = MemberName.of(entry);
                if (!entry.isDirectory() && !name.isEmpty() && !MemberName.isHidden(name)) {
                    checkCount(++files);
                    readMember(zip, entry, prefix + name, depth);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new ExtractionException(ProblemCode.DAMAGED_FILE, "压缩包已损坏或不完整，无法打开；请重新压缩后再上传。", damaged);
        }
    }

    private void readMember(ZipFile zip, ZipArchiveEntry entry, String name, int depth) throws ExtractionException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            refuse(name, ProblemCode.PASSWORD_PROTECTED, "“%s”在压缩包里设有密码，无法读取；请取消密码后重新压缩再上传。".formatted(name));
        } else if (!zip.canReadEntryData(entry)) {
            refuse(name, ProblemCode.UNSUPPORTED_FORMAT, "“%s”的压缩方式不支持；请解压后直接上传，或重新压缩为普通 zip。".formatted(name));
        } else if (entry.getSize() > limits.fileBytes()) {
            refuse(name, ProblemCode.FILE_TOO_LARGE, tooLarge(name));
        } else {
            unpack(zip, entry, name, depth);
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry, String name, int depth) throws ExtractionException {
        byte[] content;
        try (var stream = zip.getInputStream(entry)) {
            content = stream.readNBytes(Math.toIntExact(limits.fileBytes()) + 1);
        } catch (IOException | RuntimeException damaged) {
            refuse(name, ProblemCode.DAMAGED_FILE, "“%s”在压缩包里已损坏，无法解压；请重新压缩后再上传。".formatted(name));
            return;
        }
        unpacked += content.length;
        checkBytes();
        long packed = Math.max(1, entry.getCompressedSize());
        if (content.length > limits.fileBytes()) {
            refuse(name, ProblemCode.FILE_TOO_LARGE, tooLarge(name));
        } else if (content.length > Limits.ALWAYS_HARMLESS && content.length / packed > limits.growth()) {
            refuse(
                    name,
                    ProblemCode.FILE_TOO_LARGE,
                    "“%s”解压后是压缩时的 %d 倍，可能是压缩炸弹，没有读取。".formatted(name, content.length / packed));
        } else {
            handOver(name, content, depth);
        }
    }

    /** An archive inside is opened in its turn; a damaged one is refused by its name. */
    private void handOver(String name, byte[] content, int depth) throws ExtractionException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip") || !isArchive(content)) {
            members.accept(new Member.Content(name, content));
        } else if (depth >= limits.depth()) {
            refuse(
                    name,
                    ProblemCode.UNSUPPORTED_FORMAT,
                    "“%s”是第 %d 层压缩包，只读取 %d 层；请解压后再上传。".formatted(name, depth + 1, limits.depth()));
        } else {
            read(name + "/", content, depth + 1);
        }
    }

    private void refuse(String name, ProblemCode code, String message) {
        members.accept(new Member.Refused(name, Problem.of(code, message)));
    }

    private String tooLarge(String name) {
        return "“%s”解压后超过 %d MB 的上限；请删去图片或拆成几个文件后再上传。".formatted(name, limits.fileBytes() >> 20);
    }

    private void checkBytes() throws ExtractionException {
        if (unpacked > limits.allBytes()) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "压缩包解压后超过 %d MB，可能是压缩炸弹，已停止读取；请拆成几个压缩包后再上传。".formatted(limits.allBytes() >> 20));
        }
    }

    private void checkCount(int count) throws ExtractionException {
        if (count > limits.files()) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE, "压缩包里的文件超过 %d 个，已停止读取；请拆成几个压缩包后再上传。".formatted(limits.files()));
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setUseUnicodeExtraFields(true)
                .get();
    }

    /** How many files the directory names at most, without building it: a hostile one would not fit the memory. */
    private static int directoryEntries(byte[] content) {
        int count = 0;
        for (int at = 0; at + 3 < content.length; at++) {
            boolean mark = content[at] == DIRECTORY_MARK[0]
                    && content[at + 1] == DIRECTORY_MARK[1]
                    && content[at + 2] == DIRECTORY_MARK[2]
                    && content[at + 3] == DIRECTORY_MARK[3];
            count += mark ? 1 : 0;
        }
        return count;
    }
}
