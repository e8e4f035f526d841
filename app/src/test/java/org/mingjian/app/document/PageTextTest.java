package org.mingjian.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.app.document.StoredBlock.StoredCell;

class PageTextTest {

    /** Row 1 and those around row 20 are shown: a cell merged over rows that are left out spans the shown ones only. */
    @Test
    void aMergedCellSpansTheRowsThatAreShown() {
        var cells = new ArrayList<StoredCell>();
        cells.add(cell(1, 1, 3, "人员"));
        cells.add(cell(1, 2, 1, "编制数"));
        cells.add(cell(2, 2, 1, "250"));
        cells.add(cell(3, 2, 1, "237"));
        cells.add(cell(4, 1, 20, "项目支出"));
        for (int row = 4; row <= 30; row++) {
            if (row > 23) {
                cells.add(cell(row, 1, 1, "行" + row));
            }
            cells.add(cell(row, 2, 1, String.valueOf(row)));
        }
        var block = new StoredBlock("document", 7, null, null, cells, List.of());
        var text = new PageText(List.of(block), List.of(new Place(1, null, 7, 20, 2, "20")));

        assertThat(rows(text.getElement()))
                .startsWith("人员×1 编制数×1", "项目支出×8 16×1", "17×1")
                .endsWith("23×1", "行24×1 24×1");
    }

    private static StoredCell cell(int row, int column, int rowSpan, String text) {
        return new StoredCell(row, column, rowSpan, 1, text, null);
    }

    private static List<String> rows(Element element) {
        return all(element)
                .filter(one -> one.getTag().equals("tr"))
                .map(row -> String.join(
                        " ",
                        row.getChildren()
                                .map(cell -> cell.getText() + "×" + cell.getAttribute("rowspan"))
                                .toList()))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(PageTextTest::all));
    }
}
