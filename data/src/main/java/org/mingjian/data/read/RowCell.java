package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.model.PrintedNumber;

/** A printed cell with what readers ask of it again and again, worked out when it is first asked for (单元格). */
final class RowCell {

    private final Cell cell;
    private final String text;
    private @Nullable MatchText match;
    private @Nullable Optional<Heading> heading;
    private @Nullable Optional<FundFields.Inline> inline;
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

    MatchText match() {
        var known = match;
        if (known == null) {
            known = MatchText.of(text);
            match = known;
        }
        return known;
    }

    String normalised() {
        return match().text();
    }

    /** The heading the cell is, if it is one. */
    Optional<Heading> heading() {
        var known = heading;
        if (known == null) {
            known = Heading.isTooLong(normalised()) ? Optional.empty() : Heading.of(text);
            heading = known;
        }
        return known;
    }

    /** The heading with its number behind it, if the cell is that. */
    Optional<FundFields.Inline> inline() {
        var known = inline;
        if (known == null) {
            known = FundFields.inline(match());
            inline = known;
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
