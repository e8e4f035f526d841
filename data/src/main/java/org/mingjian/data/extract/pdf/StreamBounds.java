package org.mingjian.data.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

/**
 * How much the compressed streams of a PDF may unpack to (流解压上限), looked at before the library unpacks them whole
 * into memory: 64 MB each and 512 MB together. Pictures are not counted, as nothing of them is read. A stream that is
 * damaged counts as far as it goes; an encrypted one is not seen.
 */
final class StreamBounds {

    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_ALL = 512L << 20;
    private static final int LONGEST_DICTIONARY = 2048;
    private static final int MOST_FILTERS = 4;
    private static final byte[] MARK = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DEFLATED = Pattern.compile("/Fl(?:ateDecode)?\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

    private final byte[] content;
    private final byte[] buffer = new byte[1 << 16];
    private long all;

    private StreamBounds(byte[] content) {
        this.content = content;
    }

    static void check(byte[] content) throws ExtractionException {
        var bounds = new StreamBounds(content);
        for (int at = 0; at + MARK.length < content.length; at++) {
            if (bounds.isStream(at)) {
                bounds.count(at);
            }
        }
    }

    private boolean isStream(int at) {
        for (int part = 0; part < MARK.length; part++) {
            if (content[at + part] != MARK[part]) {
                return false;
            }
        }
        return at > 0 && content[at - 1] != 'd';
    }

    private void count(int mark) throws ExtractionException {
        int from = Math.max(0, mark - LONGEST_DICTIONARY);
        var before = new String(content, from, mark - from, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(before.lastIndexOf(" obj") + 1);
        long filters =
                DEFLATED.matcher(dictionary).results().limit(MOST_FILTERS).count();
        if (filters > 0 && !PICTURE.matcher(dictionary).find()) {
            count(unpacked(mark + MARK.length, filters));
        }
    }

    private InputStream unpacked(int at, long filters) {
        int start = at;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        InputStream stream = new ByteArrayInputStream(content, start, content.length - start);
        for (int filter = 0; filter < filters; filter++) {
            stream = new InflaterInputStream(stream);
        }
        return stream;
    }

    private void count(InputStream unpacked) throws ExtractionException {
        long own = 0;
        try (unpacked) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                own += read;
                all += read;
                if (own > LARGEST || all > LARGEST_ALL) {
                    throw new ExtractionException(
                            ProblemCode.FILE_TOO_LARGE,
                            "PDF 压缩比异常：内容解压后超过 %d MB，可能是压缩炸弹，没有读取；请重新导出，或上传报告的 docx、xlsx 原件。"
                                    .formatted((own > LARGEST ? LARGEST : LARGEST_ALL) >> 20));
                }
            }
        } catch (IOException damaged) {
            // The library reads a damaged stream as far as this, and tells what it misses.
            return;
        }
    }
}
