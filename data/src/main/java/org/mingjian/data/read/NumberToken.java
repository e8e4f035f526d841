package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;

/** A number as it was found in a text (数字), with the unit behind it if there is one. */
record NumberToken(PrintedNumber number, @Nullable Unit unit, int start, int end) {}
