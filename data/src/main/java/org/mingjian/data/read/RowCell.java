package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.model.PrintedNumber;

/** A printed cell with what readers ask of it again and again, worked out when it is first asked for (单元格). */
final class RowCell {

    private final Cell cell;
    private @Nullable String normalised;
    private @Nullable Optional<PrintedNumber> number;
    private @Nullable Optional<String> unit;

    RowCell(Cell cell) {
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    String text() {
        return cell.text();
    }

    String normalised() {
        var known = normalised;
        if (known == null) {
            known = MatchText.normalise(cell.text());
            normalised = known;
        }
        return known;
    }

    Optional<PrintedNumber> number() {
        var known = number;
        if (known == null) {
            known = Numbers.ofCell(cell.text(), normalised());
            number = known;
        }
        return known;
    }

    /** The unit printed behind the number. */
    Optional<String> unit() {
        var known = unit;
        if (known == null) {
            known = Numbers.unitOfText(normalised());
            unit = known;
        }
        return known;
    }
}
