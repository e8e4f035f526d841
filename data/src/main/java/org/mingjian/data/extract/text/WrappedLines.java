package org.mingjian.data.extract.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Text that was cut at a fixed width, often inside a word (硬换行). Where most long lines are equally wide, a full line that
 * ends in no stop goes on in the next one.
 */
final class WrappedLines {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;
    /** A line ends a little early where a number or a mark must not be parted. */
    private static final int SLACK = 5;

    /** Marks that were full width when the lines were cut take less room once narrowed. */
    private static final int LOOSE_SLACK = 9;

    private static final int FEWEST_FULL = 4;
    private static final int MOST_LONGER_PERCENT = 5;
    private static final int LEAST_FULL_PERCENT = 40;
    private static final String STOPS = "。；;：:！？!?|";
    private static final Pattern BEGINNING = Pattern.compile(
            "\\s{2,}.*|　.*|[一二三四五六七八九十]{1,3}、.*|[(（][一二三四五六七八九十\\d]{1,3}[)）].*|\\d{1,2}[.、](?!\\d).*|第.{1,3}部分.*"
                    + "|[-—–]*\\s*\\d{1,3}\\s*[-—–]*|附[件表].*");

    private final String[] lines;
    private final int width;

    WrappedLines(String[] lines) {
        this.lines = lines;
        this.width = width(lines);
    }

    /** The width most long lines have; 0 where they differ. */
    private static int width(String[] lines) {
        int[] widths = Arrays.stream(lines)
                .filter(line -> LineShape.of(line) == LineShape.SENTENCE)
                .mapToInt(WrappedLines::widthOf)
                .filter(width -> width >= NARROWEST)
                .sorted()
                .toArray();
        if (widths.length < FEWEST_FULL) {
            return 0;
        }
        int usual = widths[(widths.length - 1) * (100 - MOST_LONGER_PERCENT) / 100];
        long full = Arrays.stream(widths)
                .filter(width -> Math.abs(width - usual) <= SLACK)
                .count();
        long longer =
                Arrays.stream(widths).filter(width -> width > usual + SLACK).count();
        boolean even = full >= FEWEST_FULL
                && full * 100 >= (long) widths.length * LEAST_FULL_PERCENT
                && longer * 100 <= (long) widths.length * MOST_LONGER_PERCENT;
        return even && usual <= WIDEST ? usual : 0;
    }

    /** How wide a line prints: an ideograph takes twice the room of a digit. */
    private static int widthOf(String line) {
        return line.stripTrailing().chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    /** The first line behind the paragraph that begins with a line. */
    int end(int start, int limit) {
        int end = start + 1;
        while (end < limit && goesOn(lines[end - 1]) && isContinuation(lines[end])) {
            end++;
        }
        return end;
    }

    private boolean goesOn(String line) {
        var text = line.stripTrailing();
        return width > 0 && widthOf(text) >= width - LOOSE_SLACK && STOPS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isContinuation(String line) {
        return LineShape.of(line) == LineShape.SENTENCE
                && !BEGINNING.matcher(line).matches();
    }
}
