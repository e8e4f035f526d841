package org.mingjian.data.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.PatternList;
import org.mingjian.data.text.ScreenedPattern;

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
    /** A score or share that is worked out from another column and is no score by itself. */
    CONVERTED_SCORE,
    REASON,
    EXPLANATION,
    CRITERION,
    INITIAL_BUDGET(Stage.INITIAL_BUDGET),
    ADJUSTED_BUDGET(Stage.BUDGET),
    AVAILABLE,
    EXECUTED(Stage.FINAL),
    EXECUTION_RATE(Stage.EXECUTION_RATE),
    OF_WHICH,
    TASK_NAME,
    SEQUENCE,
    STAFF_ESTABLISHED,
    STAFF_ACTUAL,
    STAFF_CONTROL;

    private static final Set<Heading> NAMES =
            EnumSet.of(LEVEL1, LEVEL2, LEVEL3, INDICATOR, TASK_NAME, SEQUENCE, OF_WHICH);
    private static final int LONGEST = 30;
    private static final List<String[]> ROWS = Resource.rows("headings.tsv", 2);
    private static final List<Heading> HEADINGS =
            ROWS.stream().map(row -> valueOf(row[0])).toList();
    private static final PatternList SYNONYMS =
            new PatternList(ROWS.stream().map(row -> Pattern.compile(row[1])).toList());
    private static final ScreenedPattern BRACKET = ScreenedPattern.of("\\((?!年初|年末|上年|调整)[^()]{1,20}\\)$");
    private static final ScreenedPattern PREFIX = ScreenedPattern.of("^(本年度?|当年|本单位|单位|部门|项目|实际|财政)");
    private static final ScreenedPattern AMOUNT = ScreenedPattern.of("(情况|数额|总额|金额|数|额|万元|元|/万?元)$");
    private static final Memo<Optional<Heading>> KNOWN = new Memo<>(Heading::find);

    private final @Nullable Stage stage;

    Heading() {
        this(null);
    }

    Heading(@Nullable Stage stage) {
        this.stage = stage;
    }

    /** Which number of the funds a column of that heading holds; none where it holds something else. */
    @Nullable
    Stage stage() {
        return stage;
    }

    /** Whether the column holds what the rows are called. */
    boolean isName() {
        return NAMES.contains(this);
    }

    /** The heading a cell is, if it is one. */
    static Optional<Heading> of(String cell) {
        return KNOWN.of(cell);
    }

    /** Whether a text made ready for matching is more than any heading says. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    private static Optional<Heading> find(String cell) {
        var text = MatchText.normalise(cell);
        if (text.isEmpty() || isTooLong(text)) {
            return Optional.empty();
        }
        return whole(text).or(() -> byStem(text));
    }

    /** «得分(自评)», «本年度执行金额»: a heading told by its head noun, with words around it that change nothing. */
    private static Optional<Heading> byStem(String text) {
        var plain = BRACKET.withoutFirst(text);
        if (!plain.equals(text) && !plain.isEmpty()) {
            return whole(plain).or(() -> byStem(plain));
        }
        var amount = AMOUNT.withoutFirst(PREFIX.withoutFirst(text));
        return amount.equals(text) ? Optional.empty() : whole(amount).filter(heading -> heading.stage() != null);
    }

    private static Optional<Heading> whole(String text) {
        var candidates = SYNONYMS.candidates(text);
        for (int at = PatternList.next(candidates, 0); at >= 0; at = PatternList.next(candidates, at + 1)) {
            if (SYNONYMS.get(at).isWhole(text)) {
                return Optional.of(HEADINGS.get(at));
            }
        }
        return Optional.empty();
    }
}
