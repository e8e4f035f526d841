package org.mingjian.data.extract.pdf;

import org.mingjian.data.model.Box;

/**
 * A printed line (文字行): its text, its rectangle as the page was read and as it is shown, and its font size; the widths
 * of what cannot be broken at its start (lead) and end (tail), and of its first character.
 */
record TextLine(String text, Area area, Box box, int size, int lead, int tail, int letter) {

    /** Where the line ends without a mark that may hang over the margin. */
    int firmRight() {
        int end = text.codePointBefore(text.length());
        boolean hangs = Characters.isNeverFirst(end) && !Characters.isUnbroken(end);
        return hangs ? area.right() - tail : area.right();
    }

    /** Whether this line was too full for the start of the next one, so that the sentence simply went on. */
    boolean isFull(int room, TextLine next) {
        int left = room - area.width();
        boolean number = Characters.isNarrowDigit(text.codePointBefore(text.length()))
                && Characters.isNarrowDigit(next.text.codePointAt(0));
        if (number) {
            // A number is broken only where it does not fit on a line of its own.
            return left < next.letter + next.size / 4 && tail + next.lead > room;
        }
        return left < Math.min(next.lead, room) + next.size / 3;
    }
}
