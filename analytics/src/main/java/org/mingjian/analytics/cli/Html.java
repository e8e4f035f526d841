package org.mingjian.analytics.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingjian.data.model.Masking;

/** Words on their way into a page (网页转义). */
final class Html {

    private Html() {}

    /** Masked and escaped: nothing of a document becomes markup, and no person is named. */
    static String text(String words) {
        return escape(Masking.mask(words));
    }

    static String escape(String words) {
        var escaped = new StringBuilder(words.length() + 16);
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append(character);
                default -> escaped.append(Character.isISOControl(character) ? ' ' : character);
            }
        }
        return escaped.toString();
    }

    /** The look of the page, light and dark, on screen and on paper. */
    static String style() {
        try (var stream = Html.class.getResourceAsStream("inspection.css")) {
            if (stream == null) {
                throw new IllegalStateException("程序包不完整：缺少 inspection.css。");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("程序包中的 inspection.css 不能读取。", e);
        }
    }
}
