package org.mingjian.data.extract.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of a document (自动编号) in its order, as Word prints them. */
final class ListCounter {

    static final int LEVELS = 9;
    private static final int NOT_YET = Integer.MIN_VALUE;

    /** A level of a list: its first number, how it is written, and its pattern, in which %1 stands for level 1. */
    record Level(int start, NumberStyle style, String pattern, String after) {}

    private final Map<Object, int[]> counts = new HashMap<>();

    /** The label of the next paragraph of the list at the level, counted from 0; empty where a mark is no number. */
    String next(Object list, int level, IntFunction<@Nullable Level> levels) {
        var own = levels.apply(level);
        if (own == null || own.style() == NumberStyle.BULLET) {
            return "";
        }
        var count = counts.computeIfAbsent(list, key -> started());
        count[level] = count[level] == NOT_YET ? own.start() : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, NOT_YET);
        return label(own, count, levels);
    }

    /** Lets the list begin anew at its first numbers. */
    void restart(Object list) {
        counts.remove(list);
    }

    private static int[] started() {
        var count = new int[LEVELS];
        Arrays.fill(count, NOT_YET);
        return count;
    }

    private static String label(Level own, int[] count, IntFunction<@Nullable Level> levels) {
        var text = own.pattern();
        for (int level = 0; level < LEVELS; level++) {
            var named = "%" + (level + 1);
            var definition = text.contains(named) ? levels.apply(level) : null;
            if (definition != null) {
                int number = count[level] == NOT_YET ? definition.start() : count[level];
                text = text.replace(named, definition.style().written(number));
            }
        }
        return text.isBlank() ? "" : text + own.after();
    }
}
