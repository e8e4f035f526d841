package org.mingjian.data.extract.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * The name of a file inside a zip (包内文件名). A zip says whether its names are UTF-8; those that do not say are UTF-8 if
 * they fit, else GB18030, as Chinese Windows writes them. Steps out of the archive (../, C:\) are taken away: the name
 * is shown and stored, never opened.
 */
final class MemberName {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private MemberName() {}

    static String of(ZipArchiveEntry entry) {
        boolean stated = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
        var raw = entry.getRawName();
        return harmless(stated || raw == null ? entry.getName() : decoded(raw));
    }

    /** Left there by an operating system or a program, as in a folder: no person means it to be read. */
    static boolean isHidden(String name) {
        for (var part : name.split("/", -1)) {
            if (part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, GB18030);
        }
    }

    private static String harmless(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.replace('\\', '/').split("/", -1)) {
            var clean = part.replaceAll("\\p{Cntrl}", "").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                parts.add(clean);
            }
        }
        return String.join("/", parts);
    }
}
