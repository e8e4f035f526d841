package org.mingjian.data.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes that fit no charset as a whole, read line by line (逐行解码): files pasted together from two charsets, files cut
 * off in the middle of a character, files with broken bytes. Each line is UTF-8 or GB18030, whichever leaves it fewer
 * characters that nobody can read; those become U+FFFD.
 */
final class LineDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_STRANGE_PERCENT = 10;

    private final StringBuilder text = new StringBuilder();
    private long unicode;
    private long chinese;
    private long foreign;
    private long strange;

    private LineDecoding() {}

    /** Absent where so much stays unreadable that the bytes are likely of another charset, or no text at all. */
    static Optional<Decoding> of(byte[] content) {
        var lines = new LineDecoding();
        int start = 0;
        for (int at = 0; at < content.length; at++) {
            // Neither charset has the byte of a line end inside a character.
            if (content[at] == '\n') {
                lines.add(Arrays.copyOfRange(content, start, at + 1));
                start = at + 1;
            }
        }
        lines.add(Arrays.copyOfRange(content, start, content.length));
        return lines.foreign > 0 && lines.strange * 100 <= lines.foreign * MOST_STRANGE_PERCENT
                ? Optional.of(lines.decoding())
                : Optional.empty();
    }

    private void add(byte[] line) {
        var one = new String(line, StandardCharsets.UTF_8);
        var other = new String(line, GB18030);
        boolean isUnicode = strange(one) <= strange(other);
        var read = isUnicode ? one : other;
        long characters = foreign(read);
        foreign += characters;
        strange += strange(read);
        if (isUnicode) {
            unicode += characters;
        } else {
            chinese += characters;
        }
        text.append(read.replace('\0', Decoding.UNREADABLE));
    }

    private Decoding decoding() {
        var charset = unicode >= chinese ? StandardCharsets.UTF_8 : GB18030;
        return new Decoding(text.toString(), charset, unicode > 0 && chinese > 0);
    }

    private static long foreign(String text) {
        return text.chars()
                .filter(character -> character > 0x7F || character == 0)
                .count();
    }

    private static long strange(String text) {
        return foreign(text) - Decoding.common(text);
    }
}
