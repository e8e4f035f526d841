package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.model.PrintedNumber;

/** A printed cell with what readers ask of it again and again, worked out when it is first asked for (单元格). */
final class RowCell {

    private final Cell cell;
    private final String text;
    private @Nullable String normalised;
    private @Nullable Optional<PrintedNumber> number;
    private @Nullable Optional<String> unit;

    RowCell(Cell cell) {
        this(cell, cell.text());
    }

    /** A piece of a cell that prints two things, such as 15/14.05. */
    RowCell(Cell cell, String text) {
        this.cell = cell;
        this.text = text;
    }

    /** Whether it is a whole cell, not a piece of one. */
    boolean isWhole() {
        return text.equals(cell.text());
    }

    Cell cell() {
        return cell;
    }

    String text() {
        return text;
    }

    String normalised() {
        var known = normalised;
        if (known == null) {
            known = MatchText.normalise(text);
            normalised = known;
        }
        return known;
    }

    Optional<PrintedNumber> number() {
        var known = number;
        if (known == null) {
            known = Numbers.ofCell(text, normalised());
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
