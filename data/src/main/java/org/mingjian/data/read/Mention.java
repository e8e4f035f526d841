package org.mingjian.data.read;

import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;

/**
 * A number with its unit in running text (文中数字): where it stands, the words before it back to the number before,
 * and the words right behind it.
 */
record Mention(PrintedNumber number, Unit unit, int start, int end, String label, String following) {}
