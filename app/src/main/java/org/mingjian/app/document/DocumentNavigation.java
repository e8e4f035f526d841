package org.mingjian.app.document;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Links;

/** The way to a report's own text, at a place (原文入口). */
public final class DocumentNavigation {

    static final String BLOCK = "block";
    static final String ROW = "row";
    static final String COLUMN = "column";
    static final String QUOTE = "quote";

    /** An address must stay short; the beginning of a quote is enough to find it. */
    private static final int LONGEST_QUOTE = 80;

    private DocumentNavigation() {}

    /** The text around the place, which is marked. */
    public static String text(String reportId, Place place) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, BLOCK, place.block());
        put(parameters, ROW, place.row());
        put(parameters, COLUMN, place.column());
        var quote = place.quote();
        put(
                parameters,
                QUOTE,
                quote == null || quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE));
        return Links.to("document/" + reportId, QueryParameters.simple(parameters));
    }

    /** The text from a block on. */
    static String from(String reportId, int block) {
        return Links.to("document/" + reportId, QueryParameters.of("from", String.valueOf(block)));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }
}
