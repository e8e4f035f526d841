package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The units of numbers that print none themselves (列举数的单位): of the last of a row of numbers (0、12.5和3.2万元), of
 * the name before it (全年预算数（万元）：1200), or of the amount the sentence, or the one before it, began with (三公经费20万元：接待5，公车15).
 */
final class ListedUnits {

    private static final ScreenedPattern IN_A_ROW = ScreenedPattern.of("[、和及与]");
    private static final ScreenedPattern NAMED = ScreenedPattern.of("[((](?:单位:)?(?<unit>万元|亿元|元|%)[))][:为]?$");
    private static final ScreenedPattern SIGNED = ScreenedPattern.of("[((,][+]?$|[((,][-−]$");
    private static final ScreenedPattern JOINT = ScreenedPattern.of("(支出|决算|预算)?(数|额)?(为|是|:|约)?$");

    private static final ScreenedPattern COUNT = ScreenedPattern.of("\\d{1,5}");
    private static final ScreenedPattern YEAR = ScreenedPattern.of("(19|20)\\d{2}");

    private final String words;
    private final List<NumberToken> tokens;
    private final @Nullable Unit before;

    /** The unit of money told before the text counts only where the text itself tells none. */
    ListedUnits(String words, List<NumberToken> tokens, @Nullable Unit before) {
        this.words = words;
        this.tokens = tokens;
        this.before = tokens.stream().anyMatch(token -> isMoney(token.unit())) ? null : before;
    }

    private static boolean isMoney(@Nullable Unit unit) {
        return unit != null && unit.dimension() == Dimension.MONEY;
    }

    List<NumberToken> tokens() {
        return tokens;
    }

    /** The unit of a number and where it was found; null when it has none. */
    @Nullable
    PlacedUnit of(NumberToken token, int labelStart) {
        if (token.unit() != null) {
            return PlacedUnit.beside(token.unit());
        }
        if (YEAR.isWhole(token.number().raw())) {
            return null;
        }
        var label = words.substring(labelStart, token.start());
        var named = NAMED.matcher(label);
        if (named.find()) {
            return new PlacedUnit(MentionScanner.unit(named.group("unit")), UnitPlace.HEADER);
        }
        if (isStaff(token, label)) {
            return new PlacedUnit(Unit.count("人"), UnitPlace.HEADER);
        }
        var listed = ofRow(tokens.indexOf(token));
        if (listed != null) {
            return PlacedUnit.beside(listed);
        }
        var earlier = earlierMoney(token);
        if (earlier == null && before != null && isAmount(token, label)) {
            return new PlacedUnit(before, UnitPlace.PAGE);
        }
        return earlier != null && isAmount(token, label) ? new PlacedUnit(earlier, UnitPlace.HEADER) : null;
    }

    /** «编制63/实有59» counts people, whatever else the sentence is about. */
    private static boolean isStaff(NumberToken token, String label) {
        return COUNT.isWhole(token.number().raw())
                && Vocabulary.instance()
                        .subject(label)
                        .filter(hit -> hit.end() == JOINT.withoutFirst(label).length())
                        .filter(hit ->
                                hit.meaning() == Subject.STAFF_ESTABLISHED || hit.meaning() == Subject.STAFF_ACTUAL)
                        .isPresent();
    }

    /** The unit of the number that closes the row. */
    private @Nullable Unit ofRow(int at) {
        for (int next = at; next + 1 < tokens.size(); next++) {
            var gap =
                    words.substring(tokens.get(next).end(), tokens.get(next + 1).start());
            if (!IN_A_ROW.isWhole(gap)) {
                return null;
            }
            var unit = tokens.get(next + 1).unit();
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private @Nullable Unit earlierMoney(NumberToken token) {
        int sentence = words.lastIndexOf('。', token.start());
        var unit = firstMoney(sentence, token.start());
        return unit == null ? firstMoney(words.lastIndexOf('。', sentence - 1), sentence) : unit;
    }

    private @Nullable Unit firstMoney(int from, int to) {
        return tokens.stream()
                .filter(other -> other.start() > from && other.end() <= to)
                .map(NumberToken::unit)
                .filter(ListedUnits::isMoney)
                .findFirst()
                .orElse(null);
    }

    /** A number right behind the name of an amount, or with its sign in brackets behind one. */
    private boolean isAmount(NumberToken token, String label) {
        boolean signed = token.number().value().signum() < 0 || label.endsWith("+");
        if (signed) {
            return SIGNED.isIn(label) || label.endsWith("(") || label.endsWith(",");
        }
        var name = JOINT.withoutFirst(label);
        var vocabulary = Vocabulary.instance();
        return vocabulary.endsInPart(name)
                || vocabulary
                        .subject(label)
                        .filter(hit -> hit.meaning() != Subject.OTHER && hit.end() >= name.length())
                        .isPresent()
                || vocabulary
                        .stage(label)
                        .filter(hit -> hit.end() == label.length())
                        .isPresent();
    }
}
