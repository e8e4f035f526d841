package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * Whether a report's scored lines may repeat an indicator (同表重复指标), told without collecting their names: 21 bits of each
 * name's hash lie at the place of its line, in whole numbers that are put together by OR. Where fewer different ones are
 * left than there are lines, a name may stand twice: it does, or two names have the same bits (one report in five
 * thousand), or a line has no place of its own (from the 49th on).
 */
final class LineNames {

    private static final int WORDS = 16;
    private static final int NAMES_A_WORD = 3;
    private static final int BITS = 21;

    private LineNames() {}

    /** The bits of the name of a line with {@code scored, line_no, level1} and {@code level3}, shifted to their place. */
    static String digits() {
        return ("CASE WHEN scored AND line_no BETWEEN 1 AND %d"
                        + " THEN shiftleft(xxhash64(level1, %s) & %dL, shiftright(line_no - 1, 4) * %d) ELSE 0L END")
                .formatted(WORDS * NAMES_A_WORD, IndicatorLines.NAME, (1L << BITS) - 1, BITS);
    }

    /** The names of a report's lines, of rows with {@link #digits} in {@code name_digits}. */
    static Stream<Column> kept() {
        return IntStream.range(0, WORDS)
                .mapToObj(word -> expr("bit_or(CASE WHEN (line_no - 1) & %d = %d THEN name_digits ELSE 0L END)"
                                .formatted(WORDS - 1, word))
                        .alias(column(word)));
    }

    /** How many different names that are. */
    static String count() {
        var each = IntStream.range(0, WORDS * NAMES_A_WORD)
                .mapToObj(place -> "shiftright(%s, %d) & %dL"
                        .formatted(column(place % WORDS), place / WORDS * BITS, (1L << BITS) - 1))
                .collect(Collectors.joining(", "));
        return "size(array_except(array(%s), array(0L)))".formatted(each);
    }

    static String[] columns() {
        return IntStream.range(0, WORDS).mapToObj(LineNames::column).toArray(String[]::new);
    }

    private static String column(int word) {
        return "names_" + word;
    }
}
