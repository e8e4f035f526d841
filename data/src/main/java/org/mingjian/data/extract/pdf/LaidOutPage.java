package org.mingjian.data.extract.pdf;

import java.util.List;

/** A page as tables and lines from top to bottom (版面), and how many characters on it were printed twice. */
record LaidOutPage(int number, Area page, List<Piece> pieces, int repeated) {

    LaidOutPage {
        pieces = List.copyOf(pieces);
    }
}
