package org.mingjian.data.extract.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Bytes read as text (解码): the text without its byte order mark, the charset, and whether the charset was guessed.
 * In this order: a byte order mark; UTF-8 if every byte fits; GB18030 if every byte fits and the characters are common
 * ones; each line for itself where nearly all then is readable; else what ICU holds most likely, which counts as guessed.
 * What cannot be read is U+FFFD.
 */
public record Decoding(String text, Charset charset, boolean guessed) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset COMMON_CHINESE = Charset.forName("GB2312");
    private static final int LEAST_COMMON_PERCENT = 90;
    private static final int MOST_CONTROL_PERMILLE = 5;
    private static final int MOST_UNREADABLE_PERMILLE = 100;

    /** Text of UTF-16 has its zero bytes at every digit and line end; fewer are broken bytes. */
    private static final int FEW_ZEROS_PERMILLE = 10;

    static final char UNREADABLE = '\uFFFD';

    /** Throws {@link ExtractionException} when the bytes are no text in any charset tried. */
    public static Decoding of(byte[] content) throws ExtractionException {
        var decoding = byMark(content);
        if (decoding == null) {
            decoding = withoutMark(content);
        }
        if (!decoding.looksLikeText()) {
            throw new ExtractionException(
                    ProblemCode.NOT_READABLE, "文件内容不是文字，无法按文本读取；请确认文件未损坏，或另存为 docx、xlsx、csv 或 UTF-8 编码的 txt 后再上传。");
        }
        return decoding;
    }

    /** The bytes in the charset a document names for itself, if every byte fits; else as {@link #of(byte[])} finds. */
    public static Decoding declared(byte[] content, @Nullable String charsetName) throws ExtractionException {
        var marked = byMark(content);
        if (marked != null || charsetName == null) {
            return of(content);
        }
        var text = supported(charsetName).flatMap(charset -> strictly(content, charset));
        return text.isPresent()
                ? new Decoding(text.get(), supported(charsetName).orElseThrow(), false)
                : of(content);
    }

    private static @Nullable Decoding byMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return marked(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return marked(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return marked(content, 2, StandardCharsets.UTF_16BE);
        }
        return startsWith(content, 0x84, 0x31, 0x95, 0x33) ? marked(content, 4, GB18030) : null;
    }

    private static Decoding marked(byte[] content, int length, Charset charset) {
        return new Decoding(new String(content, length, content.length - length, charset), charset, false);
    }

    private static Decoding withoutMark(byte[] content) {
        long zeroBytes = zeros(content);
        boolean zeros = zeroBytes > 0;
        var unicode = zeros ? Optional.<String>empty() : strictly(content, StandardCharsets.UTF_8);
        if (unicode.isPresent()) {
            return new Decoding(unicode.get(), StandardCharsets.UTF_8, false);
        }
        var chinese = zeros ? Optional.<String>empty() : strictly(content, GB18030);
        if (chinese.isPresent() && isCommonChinese(chinese.get())) {
            return new Decoding(chinese.get(), GB18030, false);
        }
        if (zeroBytes * 1000 <= (long) content.length * FEW_ZEROS_PERMILLE) {
            var lines = LineDecoding.of(content);
            if (lines.isPresent()) {
                return lines.get();
            }
        }
        var likely = mostLikely(content, zeros);
        return new Decoding(new String(content, likely), likely, true);
    }

    /** Big5 bytes nearly always fit GB18030 too, but give rare characters; common ones lie in GB 2312. */
    private static boolean isCommonChinese(String text) {
        long foreign = text.chars().filter(character -> character > 0x7F).count();
        return common(text) * 100 >= foreign * LEAST_COMMON_PERCENT;
    }

    /** How many characters beyond ASCII are common Chinese ones. */
    static long common(String text) {
        var encoder = COMMON_CHINESE.newEncoder();
        return text.chars()
                .filter(character -> character > 0x7F && encoder.canEncode((char) character))
                .count();
    }

    /** How many characters could not be read; each may stand for several broken bytes. */
    public long unreadable() {
        long unreadable = 0;
        for (int at = text.indexOf(UNREADABLE); at >= 0; at = text.indexOf(UNREADABLE, at + 1)) {
            unreadable++;
        }
        return unreadable;
    }

    private static Charset mostLikely(byte[] content, boolean zeros) {
        if (zeros) {
            return likelyUtf16(content);
        }
        var detector = new CharsetDetector().setText(Arrays.copyOf(content, Math.min(content.length, 1 << 16)));
        return List.of(detector.detectAll()).stream()
                .map(match -> supported(match.getName()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
    }

    /** Ascii characters put their zero byte first in big-endian text, last in little-endian text. */
    private static Charset likelyUtf16(byte[] content) {
        int first = 0;
        int last = 0;
        for (int at = 0; at + 1 < content.length; at += 2) {
            first += content[at] == 0 ? 1 : 0;
            last += content[at + 1] == 0 ? 1 : 0;
        }
        return first > last ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The problem that says how many could not; none when all could. */
    public List<Problem> losses() {
        long characters = unreadable();
        return characters == 0
                ? List.of()
                : List.of(Problem.of(
                        ProblemCode.TEXT_LOST,
                        "文件有 %d 个字符的编码已损坏，无法辨认，文中以“%s”代替；请对照原文核对，或重新导出后再上传。".formatted(characters, UNREADABLE)));
    }

    private boolean looksLikeText() {
        return strange() * 1000 <= (long) text.length() * MOST_CONTROL_PERMILLE
                && unreadable() * 1000 <= (long) text.length() * MOST_UNREADABLE_PERMILLE;
    }

    /** How many characters no text has. Every character of long tables is looked at: common ones are told by range. */
    private long strange() {
        long strange = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean common = letter >= ' ' && letter <= '~' || letter >= '\u4e00' && letter <= '\u9fa5';
            if (!common && isStrange(letter)) {
                strange++;
            }
        }
        return strange;
    }

    private static boolean isStrange(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> !Character.isWhitespace(letter);
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static Optional<Charset> supported(String name) {
        var wide = name.toLowerCase(Locale.ROOT).matches("gb_?2312|gbk|gb18030|x-gbk|cp936") ? "GB18030" : name;
        try {
            return Optional.of(Charset.forName(wide));
        } catch (IllegalArgumentException unknownName) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }

    private static long zeros(byte[] content) {
        long zeros = 0;
        for (byte value : content) {
            zeros += value == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] content, int... head) {
        if (content.length < head.length) {
            return false;
        }
        for (int at = 0; at < head.length; at++) {
            if ((content[at] & 0xFF) != head[at]) {
                return false;
            }
        }
        return true;
    }
}
