package org.mingjian.data.template;

/** The rows of a table file, as often as they are asked for (表格行来源). */
interface TableRows {

    /** Hears one row; says whether it wants the next. */
    @FunctionalInterface
    interface Visitor {
        boolean row(PrintedRow row);
    }

    /** Hands out the rows in order. Throws {@link BrokenTableException} when the file ends in the middle of a cell. */
    void visit(Visitor visitor) throws BrokenTableException;
}
