package org.mingjian.data.extract.text;

import java.util.List;
import org.mingjian.data.extract.Block;

/**
 * Plain text becomes paragraphs and tables (纯文本).
 * A line is a paragraph. Lines with tabs or bars between pieces are table rows, and so are lines whose pieces stand
 * under each other; lines that begin with a tab are cells one a line, as word processors flatten tables, and a blank
 * line ends the row. Empty lines between the rows of a table do not end it; lines drawn between them are no rows.
 *
 * @see "Decision 0089"
 */
public final class TextExtractor {

    /** The blocks of a text, in reading order. */
    public List<Block> blocks(String text) {
        return new TextReading(text).blocks();
    }
}
