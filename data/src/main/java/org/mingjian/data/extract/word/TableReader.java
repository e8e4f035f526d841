package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block.Row;
import org.w3c.dom.Element;

/** A Word table as a grid (表格): gridSpan and hMerge cover columns, vMerge covers rows. */
final class TableReader {

    private final BodyReader body;

    TableReader(BodyReader body) {
        this.body = body;
    }

    List<Row> rows(Element table) {
        var assembly = new GridAssembly();
        for (var row : Elements.nearest(table, "tr")) {
            assembly.addRow(pieces(row));
        }
        return assembly.rows();
    }

    private List<GridAssembly.Piece> pieces(Element row) {
        var pieces = new ArrayList<GridAssembly.Piece>();
        int column = 1 + Elements.count(row, "trPr", "gridBefore", 0);
        for (var cell : Elements.nearest(row, "tc")) {
            int span = Elements.count(cell, "tcPr", "gridSpan", 1);
            pieces.add(new GridAssembly.Piece(
                    column, span, isContinued(cell, "hMerge"), isContinued(cell, "vMerge"), body.cellText(cell)));
            column += span;
        }
        return pieces;
    }

    /** A merge goes on where the property says anything but restart; the XML of Word 2003 writes it in small letters. */
    private static boolean isContinued(Element cell, String merge) {
        return Elements.property(cell, "tcPr", merge)
                .map(property -> !"restart".equals(Elements.value(property)))
                .orElse(false);
    }
}
