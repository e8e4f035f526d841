package org.mingjian.app.document;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Masking;

/** A place a finding points to (证据位置). */
public record Place(
        int number,
        @Nullable Integer page,
        @Nullable Integer block,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable String quote) {

    private static final int LONGEST_QUOTE = 60;

    /** Where it is, and the words there without names of people: 第2段 第3行第4列 “9.98”. */
    public String told() {
        var where = new StringBuilder();
        append(where, "第%d页 ", page);
        append(where, "第%d段 ", block);
        append(where, "第%d行", row);
        append(where, "第%d列 ", column);
        return where + (quote == null || quote.isBlank() ? "（空白）" : "“" + shortened(Masking.mask(quote)) + "”");
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "……";
    }

    private static void append(StringBuilder text, String pattern, @Nullable Integer number) {
        if (number != null) {
            text.append(pattern.formatted(number));
        }
    }
}
