package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.data.extract.Block;

/**
 * A paragraph that may go on with the next line (段落).
 * It does when its last line was full and the next one is not indented, stands close, has the same size and does not
 * begin with the number of a heading.
 */
final class OpenParagraph {

    private static final Pattern HEADING =
            Pattern.compile("^(第?[一二三四五六七八九十]{1,3}[、章]|[（(][一二三四五六七八九十]{1,3}[）)]).*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final List<Block.Line> lines = new ArrayList<>();
    private final int page;
    private TextLine last;
    private int lastPage;

    OpenParagraph(TextLine first, int page) {
        this.page = page;
        this.last = first;
        this.lastPage = page;
        append(first, page);
    }

    boolean goesOn(TextLine next, int nextPage, Margins margins) {
        if (isOtherSize(next) || HEADING.matcher(next.text()).matches()) {
            return false;
        }
        boolean close = nextPage == lastPage ? isClose(next, margins) : nextPage == lastPage + 1;
        int room = margins.right() - last.area().left();
        return close && last.isFull(room, next) && (!isIndented(next, margins) || isTitle(next, margins));
    }

    /** The rest of a title that is too long for a line: centred under it, and the title ends no sentence. */
    private boolean isTitle(TextLine next, Margins margins) {
        int middle = (margins.left() + margins.right()) / 2;
        return isNear(last.area().centreX(), middle, next.size())
                && isNear(next.area().centreX(), last.area().centreX(), next.size() / 2)
                && "。！？；：".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
    }

    private static boolean isNear(int one, int other, int most) {
        return Math.abs(one - other) <= most;
    }

    private boolean isOtherSize(TextLine next) {
        return Math.abs(next.size() - last.size()) * 6 > last.size();
    }

    private boolean isClose(TextLine next, Margins margins) {
        int gap = next.area().top() - last.area().bottom();
        return gap <= Math.max(last.size() * 6 / 5, margins.gap() * 8 / 5);
    }

    /** A line set in from the margin begins a paragraph, unless the lines before it are set in as far. */
    private boolean isIndented(TextLine next, Margins margins) {
        boolean setIn = next.area().left() - margins.left() > next.size() * 6 / 5;
        boolean asFar =
                lines.size() > 1 && Math.abs(next.area().left() - last.area().left()) * 3 < next.size();
        return setIn && !asFar;
    }

    void append(TextLine line, int linePage) {
        text.append(Characters.between(text.toString(), line.text()));
        int start = text.length();
        text.append(line.text());
        lines.add(new Block.Line(start, text.length(), linePage, line.box()));
        last = line;
        lastPage = linePage;
    }

    Block.Paragraph close(int number) {
        return new Block.Paragraph(number, page, text.toString(), lines);
    }
}
