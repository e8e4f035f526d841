package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a form holds (表头), whatever words the form uses for it. */
enum Heading {
    LEVEL1,
    LEVEL2,
    LEVEL3,
    INDICATOR,
    TARGET,
    COMPARISON,
    UNIT,
    ACTUAL,
    WEIGHT,
    SCORE,
    VERIFIED_SCORE,
    REASON,
    EXPLANATION,
    CRITERION,
    INITIAL_BUDGET,
    ADJUSTED_BUDGET,
    EXECUTED,
    EXECUTION_RATE,
    OF_WHICH,
    TASK_NAME,
    STAFF_ESTABLISHED,
    STAFF_ACTUAL,
    STAFF_CONTROL;

    private record Synonym(Heading heading, Pattern pattern) {}

    private static final List<Synonym> SYNONYMS = load();
    private static final int LONGEST = 30;

    private static List<Synonym> load() {
        var synonyms = new ArrayList<Synonym>();
        for (var row : Resource.rows("headings.tsv", 2)) {
            synonyms.add(new Synonym(valueOf(row[0]), Pattern.compile(row[1])));
        }
        return List.copyOf(synonyms);
    }

    /** The heading a cell is, if it is one. */
    static Optional<Heading> of(String cell) {
        var text = MatchText.normalise(cell);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return SYNONYMS.stream()
                .filter(synonym -> synonym.pattern().matcher(text).matches())
                .map(Synonym::heading)
                .findFirst();
    }
}
