package org.mingjian.data.template;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.Unit;

/** A row of a table with its cells as values (行值), in the order of the layout's columns; absent where the cell is. */
final class RowValues {

    final int row;
    final String[] texts;
    final @Nullable PrintedNumber[] numbers;
    final @Nullable Unit[] units;

    @Nullable
    FiscalYear year;

    @Nullable
    GovernmentLevel level;

    @Nullable
    Scope scope;

    @Nullable
    Unit unit;

    RowValues(int row, int columns) {
        this.row = row;
        this.texts = new String[columns];
        this.numbers = new PrintedNumber[columns];
        this.units = new Unit[columns];
    }
}
