-- The smallest change with which a report adds up: one row for each place that prints a figure to change.
CREATE TABLE correction (
    report_id     VARCHAR NOT NULL,
    group_no      INTEGER NOT NULL,
    correction_no INTEGER NOT NULL,
    place_no      INTEGER NOT NULL,
    name          VARCHAR NOT NULL,
    printed       VARCHAR NOT NULL,
    suggested     VARCHAR NOT NULL,
    slip          VARCHAR NOT NULL,
    arithmetic    VARCHAR NOT NULL,
    page          INTEGER,
    block         INTEGER,
    row_no        INTEGER,
    column_no     INTEGER,
    quote         VARCHAR,
    origin        VARCHAR NOT NULL
);
