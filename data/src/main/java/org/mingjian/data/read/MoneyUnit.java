package org.mingjian.data.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.Unit;

/** The unit of the amounts in a table (金额单位): of the cell, else of the heading, else of the table, else of the page. */
final class MoneyUnit {

    private static final Pattern BRACKETED = Pattern.compile("[(:](单位:)?(?<unit>万元|亿元|元)\\)?");
    private static final Pattern CAPTION = Pattern.compile("单位:?(?<unit>万元|亿元|元)|[(](?<bracketed>万元|亿元|元)[)]");
    private static final int CAPTION_DISTANCE = 3;

    private MoneyUnit() {}

    static Optional<Unit> ofHeading(String heading) {
        var match = BRACKETED.matcher(MatchText.normalise(heading));
        return match.find() ? Optional.of(MentionScanner.unit(match.group("unit"))) : Optional.empty();
    }

    /** The unit a table states in one of its cells or in a line shortly before it. */
    static Optional<Unit> ofTable(Grid grid, List<Block> blocks) {
        var inside = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text())
                .map(MoneyUnit::ofCaption)
                .flatMap(Optional::stream)
                .findFirst();
        return inside.or(() -> before(grid, blocks));
    }

    private static Optional<Unit> before(Grid grid, List<Block> blocks) {
        for (int back = 1; back <= CAPTION_DISTANCE; back++) {
            int at = grid.number() - 1 - back;
            if (at >= 0 && blocks.get(at) instanceof Paragraph paragraph) {
                var unit = ofCaption(paragraph.text());
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Unit> ofCaption(String text) {
        var match = CAPTION.matcher(MatchText.normalise(text));
        if (!match.find()) {
            return Optional.empty();
        }
        var unit = match.group("unit") == null ? match.group("bracketed") : match.group("unit");
        return Optional.of(MentionScanner.unit(unit));
    }
}
