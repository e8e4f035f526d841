-- What findings hold against other reports, and what reports and texts are looked up by when they may be alike.

-- Places of other reports beside a finding's own evidence; told is how people call that report.
CREATE TABLE finding_counterpart (
    finding_id     VARCHAR NOT NULL,
    counterpart_no INTEGER NOT NULL,
    report_id      VARCHAR NOT NULL,
    told           VARCHAR NOT NULL,
    page           INTEGER,
    block          INTEGER,
    row_no         INTEGER,
    column_no      INTEGER,
    quote          VARCHAR
);

-- The results of a form in one number: two forms filled in alike have the same.
CREATE TABLE indicator_vector (
    report_id VARCHAR NOT NULL,
    vector    BIGINT  NOT NULL,
    origin    VARCHAR NOT NULL
);

CREATE SEQUENCE text_signature_number;

-- A document's own words, without headings and required sentences: how many characters, and all of them in one number.
CREATE TABLE text_signature (
    signature_no BIGINT  NOT NULL,
    sha256       VARCHAR NOT NULL,
    characters   INTEGER NOT NULL,
    exact        BIGINT  NOT NULL,
    origin       VARCHAR NOT NULL
);

-- Bands of its MinHash: texts that are much alike share at least one, so that none is compared with all.
CREATE TABLE text_band (
    band         BIGINT  NOT NULL,
    signature_no BIGINT  NOT NULL,
    origin       VARCHAR NOT NULL
);

-- Its sentences, for counting in how many documents one stands: what stands in many is required, not copied.
CREATE TABLE text_passage (
    passage      BIGINT  NOT NULL,
    signature_no BIGINT  NOT NULL,
    origin       VARCHAR NOT NULL
);
