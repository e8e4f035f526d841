package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.UnitPlace;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The unit of the amounts in a table (金额单位), with the place it was found at: of the cell, else of the heading, else
 * of the table and the lines over it, else of the page.
 */
final class MoneyUnit {

    private static final String UNIT = "万元|亿元|千元|百万元|元";
    private static final ScreenedPattern BRACKETED =
            ScreenedPattern.of("[(:](?:金额)?(?:单位:)?(?:人民币)?(?<unit>" + UNIT + ")\\)?");
    private static final ScreenedPattern CAPTION =
            ScreenedPattern.of("单位:?(?:人民币)?:?(?<unit>" + UNIT + ")|[(](?<bracketed>" + UNIT + ")[)]");
    private static final int CAPTION_DISTANCE = 3;

    private MoneyUnit() {}

    static Optional<PlacedUnit> ofHeading(String heading) {
        var match = BRACKETED.matcher(MatchText.normalise(heading));
        return match.find()
                ? Optional.of(new PlacedUnit(MentionScanner.unit(match.group("unit")), UnitPlace.HEADER))
                : Optional.empty();
    }

    /** The unit a table states in one of its cells or in a line shortly before it, else the one the page states. */
    static Optional<PlacedUnit> ofTable(Grid grid, List<Block> blocks) {
        var inside = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> ofCaption(cell.text(), UnitPlace.HEADER))
                .flatMap(Optional::stream)
                .findFirst();
        return inside.or(() -> before(grid.number(), CAPTION_DISTANCE, blocks, UnitPlace.CAPTION))
                .or(() -> ofPage(grid.number(), blocks));
    }

    /** The unit the nearest line before a block states (单位：万元), with no regard to how far it is. */
    static Optional<PlacedUnit> ofPage(int number, List<Block> blocks) {
        return before(number, number, blocks, UnitPlace.PAGE);
    }

    private static Optional<PlacedUnit> before(int number, int distance, List<Block> blocks, UnitPlace place) {
        return IntStream.rangeClosed(1, distance)
                .map(back -> number - 1 - back)
                .filter(at -> at >= 0)
                .mapToObj(blocks::get)
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .filter(text ->
                        place != UnitPlace.PAGE || MatchText.normalise(text).contains("单位:"))
                .map(text -> ofCaption(text, place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PlacedUnit> ofCaption(String text, UnitPlace place) {
        var match = CAPTION.matcher(MatchText.normalise(text));
        if (!match.find()) {
            return Optional.empty();
        }
        @Nullable String captioned = match.group("unit");
        var unit = captioned == null ? match.group("bracketed") : captioned;
        var where = captioned == null ? place : place == UnitPlace.HEADER ? UnitPlace.CAPTION : place;
        return Optional.of(new PlacedUnit(MentionScanner.unit(unit), where));
    }
}
