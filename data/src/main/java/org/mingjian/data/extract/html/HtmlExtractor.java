package org.mingjian.data.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.text.Decoding;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Web pages (html) become paragraphs and tables in page order.
 * Scripts, navigation and controls are left out; nothing the page links to is fetched.
 */
public final class HtmlExtractor implements Extractor {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_LENGTH = 4096;

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var decoding = Decoding.declared(content, declaredCharset(content));
        var page = Jsoup.parse(decoding.text());
        var reader = new PageReader();
        reader.read(page.body());
        return new Extraction(reader.blocks(), problems(decoding));
    }

    private static @Nullable String declaredCharset(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1);
        var matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static List<Problem> problems(Decoding decoding) {
        if (!decoding.guessed()) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.ENCODING_GUESSED,
                "网页没有写明可用的文字编码，已按 %s 读取；如有乱码，请另存为 UTF-8 后再上传。"
                        .formatted(decoding.charset().name())));
    }
}
