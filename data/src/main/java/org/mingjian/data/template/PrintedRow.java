package org.mingjian.data.template;

import org.mingjian.data.extract.BlockList;

/** A row of a table file as printed (表格行), its number counted from 1 as the file counts. */
@SuppressWarnings("ArrayRecordComponent") // one for each of a million rows; nobody compares them
record PrintedRow(int number, String[] cells) {

    int size() {
        return cells.length;
    }

    /** The cell without the white space around it; empty behind the last one. */
    String cell(int index) {
        return index < cells.length ? BlockList.strip(cells[index]) : "";
    }

    boolean isBlank() {
        for (var cell : cells) {
            if (!BlockList.strip(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
