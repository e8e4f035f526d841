package org.mingjian.data.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Line;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.model.Box;

class BlockTest {

    private final Paragraph paragraph = new Paragraph(
            3,
            1,
            "total 97 points of 100",
            List.of(
                    new Line(0, 9, 1, box(72, 700, 50, 12)),
                    new Line(9, 15, 2, box(70, 60, 40, 12)),
                    new Line(15, 22, 2, box(70, 75, 60, 12))));

    @Test
    void quoteStandsWhereItsLineStands() {
        assertThat(paragraph.place("97").page()).isEqualTo(1);
        assertThat(paragraph.place("97").box()).isEqualTo(box(72, 700, 50, 12));
        assertThat(paragraph.place("100").page()).isEqualTo(2);
        assertThat(paragraph.place("100").box()).isEqualTo(box(70, 75, 60, 12));
    }

    @Test
    void quoteOfSeveralLinesHasTheBoxAroundThoseOfItsFirstPage() {
        assertThat(paragraph.place("points of").box()).isEqualTo(box(70, 60, 60, 27));
        assertThat(paragraph.place("97 points").page()).isEqualTo(1);
        assertThat(paragraph.place("97 points").box()).isEqualTo(box(72, 700, 50, 12));
    }

    @Test
    void paragraphWithoutLinesHasNoBox() {
        var place = new Paragraph(3, null, "total 97").place("97");
        assertThat(place.page()).isNull();
        assertThat(place.box()).isNull();
    }

    @Test
    void cellOfTableThatRunsOverPagesKnowsItsOwn() {
        var own = new Cell(9, 1, 1, 1, "97", 2, box(72, 60, 30, 20));
        var grid = new Grid(4, 1, null, List.of(new Row(List.of(own))));
        assertThat(grid.place(own, "97").page()).isEqualTo(2);
        assertThat(grid.place(own, "97").box()).isEqualTo(box(72, 60, 30, 20));
        assertThat(grid.place(Cell.of(1, 1, "97"), "97").page()).isEqualTo(1);
    }

    private static Box box(int x, int y, int width, int height) {
        return new Box(
                BigDecimal.valueOf(x), BigDecimal.valueOf(y), BigDecimal.valueOf(width), BigDecimal.valueOf(height));
    }
}
