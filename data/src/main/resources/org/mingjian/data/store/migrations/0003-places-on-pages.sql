-- Where the printed lines of a paragraph stand on the pages of a PDF: the characters of the paragraph from text_start to
-- text_end (counted from 0, the end not included), and their rectangle in points from the top left corner of the page as
-- it is shown. A cell keeps its own place in document_block.cells, which grow to
-- [row, column, row_span, column_span, text, page, x, y, width, height] where the format has pages.
CREATE TABLE document_line (
    sha256     VARCHAR       NOT NULL,
    block      INTEGER       NOT NULL,
    page       INTEGER       NOT NULL,
    text_start INTEGER       NOT NULL,
    text_end   INTEGER       NOT NULL,
    x          DECIMAL(9, 4) NOT NULL,
    y          DECIMAL(9, 4) NOT NULL,
    width      DECIMAL(9, 4) NOT NULL,
    height     DECIMAL(9, 4) NOT NULL
);

-- The places of a report's paragraphs, numbered as its blocks are.
CREATE VIEW report_line AS
SELECT part.report_id, part.sha256, part.block_offset + line.block AS block,
       line.page, line.text_start, line.text_end, line.x, line.y, line.width, line.height
FROM report_document AS part
JOIN document_line AS line ON line.sha256 = part.sha256;
