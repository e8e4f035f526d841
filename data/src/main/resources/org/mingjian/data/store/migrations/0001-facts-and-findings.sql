-- What was read, what was concluded, and where it stands on the page.
-- Keys are opaque text. Money is yuan, scores and weights are points, rates are fractions, NULL is absent.
-- The large tables have no key constraint: their index would cost more than the rows, and the one writer keeps the keys.

CREATE TABLE document (
    sha256      VARCHAR PRIMARY KEY,
    file_name   VARCHAR   NOT NULL,
    format      VARCHAR   NOT NULL,
    bytes       BIGINT    NOT NULL,
    pages       INTEGER,
    role        VARCHAR   NOT NULL,
    received_at TIMESTAMP NOT NULL,
    origin      VARCHAR   NOT NULL
);

-- A grid keeps its name, such as the sheet's, in text, and its cells as rows of [row, column, row_span, column_span, text].
CREATE TABLE document_block (
    sha256 VARCHAR NOT NULL,
    block  INTEGER NOT NULL,
    page   INTEGER,
    kind   VARCHAR NOT NULL,
    text   VARCHAR,
    cells  JSON
);

-- The documents a report is put together from. Their blocks are numbered on: block of the report = block_offset + block.
CREATE TABLE report_document (
    report_id    VARCHAR NOT NULL,
    sha256       VARCHAR NOT NULL,
    role         VARCHAR NOT NULL,
    block_offset INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE refusal (
    sha256      VARCHAR   NOT NULL,
    file_name   VARCHAR   NOT NULL,
    code        VARCHAR   NOT NULL,
    message     VARCHAR   NOT NULL,
    received_at TIMESTAMP NOT NULL,
    origin      VARCHAR   NOT NULL
);

CREATE TABLE department (
    department_id VARCHAR NOT NULL,
    name          VARCHAR NOT NULL,
    province      VARCHAR,
    city          VARCHAR,
    county        VARCHAR,
    level         VARCHAR,
    sector        VARCHAR,
    origin        VARCHAR NOT NULL
);

CREATE TABLE report (
    report_id        VARCHAR NOT NULL,
    department_id    VARCHAR NOT NULL,
    department       VARCHAR NOT NULL,
    province         VARCHAR,
    city             VARCHAR,
    county           VARCHAR,
    level            VARCHAR,
    sector           VARCHAR,
    fiscal_year      INTEGER NOT NULL,
    kind             VARCHAR NOT NULL,
    project          VARCHAR,
    form             VARCHAR,
    version          INTEGER NOT NULL,
    current          BOOLEAN NOT NULL,
    claimed_score    DECIMAL(9, 4),
    verified_score   DECIMAL(9, 4),
    supported_score  DECIMAL(9, 4),
    grade            VARCHAR,
    verifiable_share DECIMAL(18, 8),
    reader_version   INTEGER NOT NULL,
    rulebook_version VARCHAR,
    origin           VARCHAR NOT NULL
);

CREATE TABLE score (
    report_id VARCHAR NOT NULL,
    score_no  INTEGER NOT NULL,
    role      VARCHAR NOT NULL,
    score     DECIMAL(9, 4),
    out_of    DECIMAL(9, 4),
    grade     VARCHAR,
    raw       VARCHAR,
    page      INTEGER,
    block     INTEGER,
    row_no    INTEGER,
    column_no INTEGER,
    quote     VARCHAR,
    origin    VARCHAR NOT NULL
);

CREATE TABLE component (
    report_id    VARCHAR NOT NULL,
    component_no INTEGER NOT NULL,
    name         VARCHAR NOT NULL,
    score        DECIMAL(9, 4),
    weight       DECIMAL(9, 4),
    raw_score    VARCHAR,
    raw_weight   VARCHAR,
    page         INTEGER,
    block        INTEGER,
    row_no       INTEGER,
    column_no    INTEGER,
    quote        VARCHAR,
    origin       VARCHAR NOT NULL
);

-- value is as printed in unit; amount is yuan and stands for money only, rate is a fraction and stands for rates only.
CREATE TABLE figure (
    report_id VARCHAR NOT NULL,
    figure_no INTEGER NOT NULL,
    measure   VARCHAR NOT NULL,
    value     DECIMAL(38, 10),
    raw       VARCHAR,
    unit      VARCHAR,
    amount    DECIMAL(18, 2),
    rate      DECIMAL(18, 8),
    basis     VARCHAR,
    period    VARCHAR,
    scope     VARCHAR,
    funding   VARCHAR,
    label     VARCHAR,
    page      INTEGER,
    block     INTEGER,
    row_no    INTEGER,
    column_no INTEGER,
    quote     VARCHAR,
    origin    VARCHAR NOT NULL
);

CREATE TABLE task (
    report_id    VARCHAR NOT NULL,
    task_no      INTEGER NOT NULL,
    name         VARCHAR NOT NULL,
    budget       DECIMAL(18, 2),
    executed     DECIMAL(18, 2),
    rate         DECIMAL(18, 8),
    raw_budget   VARCHAR,
    raw_executed VARCHAR,
    raw_rate     VARCHAR,
    unit         VARCHAR,
    page         INTEGER,
    block        INTEGER,
    row_no       INTEGER,
    column_no    INTEGER,
    quote        VARCHAR,
    origin       VARCHAR NOT NULL
);

CREATE TABLE indicator (
    report_id            VARCHAR NOT NULL,
    line_no              INTEGER NOT NULL,
    level1               VARCHAR,
    level2               VARCHAR,
    level3               VARCHAR,
    target               VARCHAR,
    measure_unit         VARCHAR,
    actual               VARCHAR,
    weight               DECIMAL(9, 4),
    score                DECIMAL(9, 4),
    verified_score       DECIMAL(9, 4),
    entitled_score       DECIMAL(9, 4),
    entitled_explanation VARCHAR,
    reason               VARCHAR,
    page                 INTEGER,
    block                INTEGER,
    row_no               INTEGER,
    column_no            INTEGER,
    quote                VARCHAR,
    origin               VARCHAR NOT NULL
);

CREATE TABLE three_public (
    report_id        VARCHAR NOT NULL,
    department_id    VARCHAR NOT NULL,
    fiscal_year      INTEGER NOT NULL,
    total_budget     DECIMAL(18, 2),
    total_final      DECIMAL(18, 2),
    total_prior      DECIMAL(18, 2),
    abroad_budget    DECIMAL(18, 2),
    abroad_final     DECIMAL(18, 2),
    abroad_prior     DECIMAL(18, 2),
    reception_budget DECIMAL(18, 2),
    reception_final  DECIMAL(18, 2),
    reception_prior  DECIMAL(18, 2),
    vehicle_budget   DECIMAL(18, 2),
    vehicle_final    DECIMAL(18, 2),
    vehicle_prior    DECIMAL(18, 2),
    origin           VARCHAR NOT NULL
);

-- The running number people say aloud; it is never given twice.
CREATE SEQUENCE finding_number;

CREATE TABLE finding (
    finding_id   VARCHAR NOT NULL,
    finding_no   BIGINT  NOT NULL,
    report_id    VARCHAR NOT NULL,
    rule         VARCHAR NOT NULL,
    rule_version INTEGER NOT NULL,
    family       VARCHAR NOT NULL,
    severity     VARCHAR NOT NULL,
    certainty    VARCHAR NOT NULL,
    title        VARCHAR NOT NULL,
    reported     VARCHAR,
    expected     VARCHAR,
    explanation  VARCHAR,
    points       DECIMAL(9, 4),
    origin       VARCHAR NOT NULL
);

CREATE TABLE evidence (
    finding_id  VARCHAR NOT NULL,
    evidence_no INTEGER NOT NULL,
    page        INTEGER,
    block       INTEGER,
    row_no      INTEGER,
    column_no   INTEGER,
    quote       VARCHAR
);

-- The blocks of a report as its rows and its evidence number them, whichever of its documents they stand in.
CREATE VIEW report_block AS
SELECT part.report_id, part.sha256, part.role, part.block_offset + block.block AS block,
       block.page, block.kind, block.text, block.cells
FROM report_document AS part
JOIN document_block AS block ON block.sha256 = part.sha256;

CREATE TABLE benchmark_run (
    run_id      VARCHAR   NOT NULL,
    started_at  TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    state       VARCHAR   NOT NULL,
    message     VARCHAR,
    origin      VARCHAR   NOT NULL,
    published   BOOLEAN   NOT NULL
);

CREATE TABLE account (
    name          VARCHAR PRIMARY KEY,
    password_hash VARCHAR   NOT NULL,
    role          VARCHAR   NOT NULL,
    created_at    TIMESTAMP NOT NULL
);
