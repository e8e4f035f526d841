package org.mingjian.data.extract.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.ProblemCode;

/** Web pages saved as one file (单个文件网页, mht), often under the name doc or xls: their pages in order, without pictures. */
public final class WebArchive implements Extractor {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\s;]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_LENGTH = 4096;

    /** Whether the head of a file is that of a web archive. */
    public static boolean isArchive(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return (head.startsWith("mime-version:") || head.startsWith("from:") || head.startsWith("content-type:"))
                && head.contains("multipart/related")
                && BOUNDARY.matcher(head).find();
    }

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var boundary = BOUNDARY.matcher(text);
        var pages = new ArrayList<HtmlExtractor.Page>();
        if (boundary.find()) {
            for (var part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
                addPage(part.replaceFirst("^\r?\n", ""), pages);
            }
        }
        if (pages.isEmpty()) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "单个文件网页（mht）里找不到网页；请用 Word 或浏览器打开，另存为 docx 或 html 后再上传。");
        }
        return HtmlExtractor.read(pages);
    }

    private static void addPage(String part, List<HtmlExtractor.Page> pages) {
        var halves = part.split("\r?\n\r?\n", 2);
        var head = halves[0].toLowerCase(Locale.ROOT);
        if (halves.length == 2 && head.contains("text/html")) {
            pages.add(new HtmlExtractor.Page(decoded(head, halves[1]), charset(head)));
        }
    }

    private static @Nullable String charset(String head) {
        var matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static byte[] decoded(String head, String body) {
        if (head.matches("(?s).*content-transfer-encoding:\\s*base64.*")) {
            var letters = body.replaceAll("[^A-Za-z0-9+/]", "");
            return Base64.getMimeDecoder().decode(letters.length() % 4 == 1 ? letters.substring(1) : letters);
        }
        boolean quoted = head.matches("(?s).*content-transfer-encoding:\\s*quoted-printable.*");
        return quoted ? unquoted(body) : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] unquoted(String body) {
        var bytes = new ByteArrayOutputStream(body.length());
        for (int at = 0; at < body.length(); at++) {
            char character = body.charAt(at);
            if (character != '=') {
                bytes.write(character);
            } else if (body.startsWith("\r\n", at + 1)) {
                at += 2;
            } else if (body.startsWith("\n", at + 1)) {
                at += 1;
            } else if (body.substring(at + 1, Math.min(at + 3, body.length())).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(body.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(character);
            }
        }
        return bytes.toByteArray();
    }
}
