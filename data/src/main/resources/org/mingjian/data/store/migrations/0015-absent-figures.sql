-- Measures a report has a place or a sentence for, and no number: why, and where. Never 0, and never a row of figure.

CREATE TABLE absent_figure (
    report_id  VARCHAR NOT NULL,
    absence_no INTEGER NOT NULL,
    measure    VARCHAR NOT NULL,
    reason     VARCHAR NOT NULL,
    page       INTEGER,
    block      INTEGER,
    row_no     INTEGER,
    column_no  INTEGER,
    quote      VARCHAR,
    origin     VARCHAR NOT NULL
);
