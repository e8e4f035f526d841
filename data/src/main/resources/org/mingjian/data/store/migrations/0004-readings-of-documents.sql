-- Which version of the reader read a document or refused it, and what a person must know about the reading.

ALTER TABLE document ADD COLUMN reader_version INTEGER;
ALTER TABLE refusal ADD COLUMN reader_version INTEGER;

UPDATE document SET reader_version = (
    SELECT min(report.reader_version)
    FROM report_document AS part JOIN report ON report.report_id = part.report_id
    WHERE part.sha256 = document.sha256
);

CREATE TABLE document_problem (
    sha256     VARCHAR NOT NULL,
    problem_no INTEGER NOT NULL,
    code       VARCHAR NOT NULL,
    message    VARCHAR NOT NULL,
    page       INTEGER,
    block      INTEGER,
    row_no     INTEGER,
    column_no  INTEGER,
    quote      VARCHAR,
    origin     VARCHAR NOT NULL
);
