-- The register of departments: which are confirmed, under which other names they are printed, what became of them.
-- A department without a row here is confirmed: its origin is not REAL, or it was stored before there was a register.
-- state is CONFIRMED, UNCONFIRMED or ALIAS; an ALIAS is the department it is an alias_of, under another printed name.
CREATE TABLE department_state (
    department_id VARCHAR NOT NULL,
    state         VARCHAR NOT NULL,
    alias_of      VARCHAR,
    decided_by    VARCHAR,
    decided_at    TIMESTAMP,
    sha256        VARCHAR,
    page          INTEGER,
    block         INTEGER,
    row_no        INTEGER,
    column_no     INTEGER,
    quote         VARCHAR,
    origin        VARCHAR NOT NULL
);

-- Other names of a department, at its own place.
CREATE TABLE department_alias (
    department_id VARCHAR   NOT NULL,
    name          VARCHAR   NOT NULL,
    added_by      VARCHAR   NOT NULL,
    added_at      TIMESTAMP NOT NULL,
    origin        VARCHAR   NOT NULL
);

-- What became of a department from a year on: kind is RENAMED, MERGED or SPLIT.
CREATE TABLE department_succession (
    department_id VARCHAR   NOT NULL,
    successor_id  VARCHAR   NOT NULL,
    kind          VARCHAR   NOT NULL,
    year          INTEGER   NOT NULL,
    added_by      VARCHAR   NOT NULL,
    added_at      TIMESTAMP NOT NULL,
    origin        VARCHAR   NOT NULL
);

CREATE SEQUENCE department_log_number;

-- What people did to the register. Nothing is deleted; what was undone says so.
CREATE TABLE department_log (
    log_no        BIGINT    NOT NULL,
    done_at       TIMESTAMP NOT NULL,
    done_by       VARCHAR   NOT NULL,
    action        VARCHAR   NOT NULL,
    department_id VARCHAR   NOT NULL,
    other_id      VARCHAR,
    sentence      VARCHAR   NOT NULL,
    undone        BOOLEAN   NOT NULL,
    origin        VARCHAR   NOT NULL
);

-- The versions a log entry touched, before and after, so that it can be undone.
CREATE TABLE department_move (
    log_no            BIGINT  NOT NULL,
    report_id         VARCHAR NOT NULL,
    old_department_id VARCHAR NOT NULL,
    old_version       INTEGER NOT NULL,
    old_current       BOOLEAN NOT NULL,
    new_department_id VARCHAR NOT NULL,
    new_version       INTEGER NOT NULL,
    new_current       BOOLEAN NOT NULL,
    origin            VARCHAR NOT NULL
);
