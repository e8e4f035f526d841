package org.mingjian.data.extract.pdf;

import java.util.List;

/**
 * A page as tables and lines from top to bottom (版面), how many characters on it were printed twice, how many of its
 * tables stand beyond the edge of the paper, and how many others do.
 */
record LaidOutPage(int number, Area page, List<Piece> pieces, int repeated, int ranOff, int astray) {

    LaidOutPage {
        pieces = List.copyOf(pieces);
    }
}
