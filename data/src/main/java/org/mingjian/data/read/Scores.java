package org.mingjian.data.read;

import java.util.Optional;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/** Points as cells print them (分数): 8, 8分, or 8/10, where the points come before what they are out of. */
final class Scores {

    private static final ScreenedPattern OUT_OF =
            ScreenedPattern.of("(?<score>\\d{1,3}(\\.\\d+)?)分?/\\d{1,3}(\\.\\d+)?分?");

    private Scores() {}

    static Optional<PrintedNumber> of(String cell) {
        var match = OUT_OF.matcher(MatchText.normalise(cell));
        return match.matches()
                ? Optional.of(Numbers.printed(cell.strip(), match.group("score"), false))
                : Numbers.ofCell(cell);
    }
}
