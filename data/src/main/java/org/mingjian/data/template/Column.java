package org.mingjian.data.template;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of a template (模板列): its heading, other headings it is known by, what its cells hold and mean. */
public record Column(
        String heading,
        List<String> synonyms,
        ColumnType type,
        Need need,
        String meaning,
        String example,
        Field field,
        @Nullable MeasuredAs measuredAs) {

    public Column {
        synonyms = List.copyOf(synonyms);
        if ((field == Field.FIGURE) != (measuredAs != null)) {
            throw new IllegalArgumentException("a column of figures needs a measure, and no other: " + heading);
        }
    }

    MeasuredAs measure() {
        return Objects.requireNonNull(measuredAs, heading);
    }
}
