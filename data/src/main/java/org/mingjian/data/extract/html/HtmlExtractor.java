package org.mingjian.data.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.text.Decoding;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Web pages (html) become paragraphs and tables in page order.
 * Scripts, navigation, controls and hidden elements are left out; nothing the page links to is fetched. At most 24 MB.
 */
public final class HtmlExtractor implements Extractor {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_LENGTH = 4096;
    private static final int LARGEST = 24 << 20;

    /** A page and the charset that is declared for it from outside. */
    record Page(byte[] content, @Nullable String charset) {}

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        return read(List.of(new Page(content, null)));
    }

    /** The pages one after the other. */
    static Extraction read(List<Page> pages) throws ExtractionException {
        var reader = new PageReader();
        var problems = new LinkedHashSet<Problem>();
        long printed = 0;
        int frames = 0;
        for (var page : pages) {
            checkSize(page.content());
            var declared = page.charset() == null ? declaredCharset(page.content()) : page.charset();
            var decoding = Decoding.declared(page.content(), declared);
            var body = Jsoup.parse(decoding.text()).body();
            printed += body.nodeStream(TextNode.class)
                    .filter(PageReader::isPrinted)
                    .mapToLong(text -> BlockList.visibleCharacters(text.getWholeText()))
                    .sum();
            frames += body.select("iframe[src], frame[src]").size();
            reader.read(body);
            problems.addAll(problems(decoding));
            problems.addAll(decoding.losses());
        }
        problems.addAll(Completeness.check("网页", printed, 0, reader.blocks()));
        if (frames > 0 && pages.size() == 1) {
            problems.add(Problem.of(
                    ProblemCode.TEXT_LOST, "网页里有 %d 个内嵌页面（框架），其中的内容不在本文件里，没有读入；请单独保存后上传。".formatted(frames)));
        }
        return new Extraction(reader.blocks(), List.copyOf(problems));
    }

    private static void checkSize(byte[] content) throws ExtractionException {
        if (content.length > LARGEST) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "网页有 %d MB，超过 %d MB 的上限；请只保存报告正文，或另存为 docx 后再上传。".formatted(content.length >> 20, LARGEST >> 20));
        }
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
