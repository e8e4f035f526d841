-- What each audit of the whole store changed among the findings: counts of the run, and the changes one by one.

CREATE TABLE audit_run (
    run_id           VARCHAR   NOT NULL PRIMARY KEY,
    started_at       TIMESTAMP NOT NULL,
    finished_at      TIMESTAMP NOT NULL,
    rulebook_version VARCHAR,
    reports          INTEGER   NOT NULL,
    failures         INTEGER   NOT NULL,
    appeared         INTEGER   NOT NULL,
    vanished         INTEGER   NOT NULL,
    changed          INTEGER   NOT NULL,
    message          VARCHAR   NOT NULL
);

-- A finding that vanished is in no other table any more, so what it said is kept here.
CREATE TABLE audit_change (
    run_id          VARCHAR NOT NULL,
    change_no       INTEGER NOT NULL,
    kind            VARCHAR NOT NULL,
    finding_id      VARCHAR NOT NULL,
    finding_no      BIGINT  NOT NULL,
    report_id       VARCHAR NOT NULL,
    rule            VARCHAR NOT NULL,
    title           VARCHAR NOT NULL,
    before_reported VARCHAR,
    before_expected VARCHAR,
    now_reported    VARCHAR,
    now_expected    VARCHAR
);
