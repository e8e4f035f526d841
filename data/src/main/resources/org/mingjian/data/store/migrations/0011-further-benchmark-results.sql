-- The results of the further benchmark jobs, and the columns that the first ones gained; docs/benchmarks.md says what they mean.
-- run_id says which run wrote a row; level and sector name a group where NULL is every one, or the department's own.

ALTER TABLE benchmark_execution_distribution ADD COLUMN spread_below DECIMAL(18, 6);
ALTER TABLE benchmark_execution_distribution ADD COLUMN spread_above DECIMAL(18, 6);
ALTER TABLE benchmark_execution_distribution ADD COLUMN fence_low DECIMAL(18, 6);
ALTER TABLE benchmark_execution_distribution ADD COLUMN fence_high DECIMAL(18, 6);

ALTER TABLE benchmark_over_scored_indicator ADD COLUMN partial_n BIGINT;
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN zero_n BIGINT;
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN information DECIMAL(18, 6);
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN tested_n BIGINT;
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN tested_full_n BIGINT;
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN expected_full DECIMAL(18, 6);
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN deviation DECIMAL(18, 6);
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN p_value DECIMAL(18, 6);
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN q_value DECIMAL(18, 6);
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN over_scored BOOLEAN;
ALTER TABLE benchmark_over_scored_indicator ADD COLUMN leniency_reason VARCHAR;

CREATE TABLE benchmark_execution_outlier (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    expenditure   VARCHAR NOT NULL,
    department_id VARCHAR NOT NULL,
    report_id     VARCHAR NOT NULL,
    budget        DECIMAL(18, 2),
    executed      DECIMAL(18, 2),
    rate          DECIMAL(18, 6),
    group_used    VARCHAR,
    n             BIGINT,
    median        DECIMAL(18, 6),
    spread        DECIMAL(18, 6),
    deviation     DECIMAL(18, 6),
    double_mad    BOOLEAN,
    fence_low     DECIMAL(18, 6),
    fence_high    DECIMAL(18, 6),
    tukey         BOOLEAN
);

CREATE TABLE benchmark_execution_composition (
    run_id               VARCHAR NOT NULL,
    origin               VARCHAR NOT NULL,
    fiscal_year          INTEGER NOT NULL,
    level                VARCHAR,
    sector               VARCHAR,
    department_id        VARCHAR NOT NULL,
    report_id            VARCHAR NOT NULL,
    total_rate           DECIMAL(18, 6),
    total_band           VARCHAR,
    composition_variance DECIMAL(18, 6),
    composition_band     VARCHAR,
    composition_reason   VARCHAR
);

CREATE TABLE benchmark_execution_band (
    run_id      VARCHAR NOT NULL,
    origin      VARCHAR NOT NULL,
    fiscal_year INTEGER NOT NULL,
    level       VARCHAR,
    sector      VARCHAR,
    measure     VARCHAR NOT NULL,
    band        VARCHAR NOT NULL,
    band_n      BIGINT,
    n           BIGINT,
    band_share  DECIMAL(18, 6),
    reason      VARCHAR
);

CREATE TABLE benchmark_three_public_limit (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    part          VARCHAR NOT NULL,
    base          VARCHAR NOT NULL,
    own_n         BIGINT,
    group_used    VARCHAR,
    n             BIGINT,
    comparable    BOOLEAN,
    positive_n    BIGINT,
    tied_n        BIGINT,
    ties_left_out BOOLEAN,
    median_ratio  DECIMAL(18, 6),
    effect_median DECIMAL(18, 6),
    effect_below  DECIMAL(18, 6),
    effect_above  DECIMAL(18, 6),
    watch_low     DECIMAL(18, 6),
    watch_high    DECIMAL(18, 6),
    ask_low       DECIMAL(18, 6),
    ask_high      DECIMAL(18, 6),
    reason        VARCHAR
);

CREATE TABLE benchmark_three_public_change (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    part          VARCHAR NOT NULL,
    base          VARCHAR NOT NULL,
    department_id VARCHAR NOT NULL,
    report_id     VARCHAR NOT NULL,
    kind          VARCHAR,
    tier          VARCHAR,
    amount        DECIMAL(18, 2),
    amount_prior  DECIMAL(18, 2),
    ratio         DECIMAL(18, 6),
    effect        DECIMAL(18, 6),
    score         DECIMAL(18, 6),
    group_used    VARCHAR,
    n             BIGINT,
    median_ratio  DECIMAL(18, 6),
    control_rate  DECIMAL(18, 6)
);

CREATE TABLE benchmark_three_public_structure (
    run_id                VARCHAR NOT NULL,
    origin                VARCHAR NOT NULL,
    fiscal_year           INTEGER NOT NULL,
    level                 VARCHAR,
    sector                VARCHAR,
    n                     BIGINT,
    comparable            BOOLEAN,
    abroad_share          DECIMAL(18, 6),
    abroad_share_prior    DECIMAL(18, 6),
    reception_share       DECIMAL(18, 6),
    reception_share_prior DECIMAL(18, 6),
    vehicle_share         DECIMAL(18, 6),
    vehicle_share_prior   DECIMAL(18, 6),
    shift                 DECIMAL(18, 6),
    shift_median          DECIMAL(18, 6),
    reason                VARCHAR
);

CREATE TABLE benchmark_suspicious_self_score (
    run_id             VARCHAR NOT NULL,
    origin             VARCHAR NOT NULL,
    fiscal_year        INTEGER NOT NULL,
    level              VARCHAR,
    sector             VARCHAR,
    department_id      VARCHAR NOT NULL,
    report_id          VARCHAR NOT NULL,
    claimed_score      DECIMAL(9, 4),
    supported_score    DECIMAL(9, 4),
    recompute_gap      DECIMAL(9, 4),
    recompute_reason   VARCHAR,
    verified_score     DECIMAL(9, 4),
    verified_gap       DECIMAL(9, 4),
    verified_reason    VARCHAR,
    execution_rate     DECIMAL(18, 6),
    quantitative_share DECIMAL(18, 6),
    entitled_share     DECIMAL(18, 6),
    expected_score     DECIMAL(18, 6),
    residual           DECIMAL(18, 6),
    standardised       DECIMAL(18, 6),
    residual_flag      BOOLEAN,
    residual_reason    VARCHAR,
    below_80           BOOLEAN,
    above_100          BOOLEAN,
    three_public_over  BOOLEAN,
    procurement_low    BOOLEAN,
    unfinished_n       BIGINT,
    incoherent_n       BIGINT,
    points_at_stake    DECIMAL(9, 4),
    leading_signal     VARCHAR,
    reading_place      BIGINT,
    explained_share    DECIMAL(18, 6)
);

CREATE TABLE benchmark_self_score_model (
    run_id      VARCHAR NOT NULL,
    origin      VARCHAR NOT NULL,
    fiscal_year INTEGER NOT NULL,
    term        VARCHAR NOT NULL,
    coefficient DECIMAL(18, 6),
    n           BIGINT,
    scale       DECIMAL(18, 6),
    reason      VARCHAR
);

CREATE TABLE benchmark_score_heap (
    run_id       VARCHAR NOT NULL,
    origin       VARCHAR NOT NULL,
    fiscal_year  INTEGER NOT NULL,
    level        VARCHAR,
    sector       VARCHAR,
    threshold    INTEGER NOT NULL,
    n            BIGINT,
    window_n     BIGINT,
    at_n         BIGINT,
    below_n      BIGINT,
    expected_n   DECIMAL(18, 6),
    excess_n     DECIMAL(18, 6),
    excess_ratio DECIMAL(18, 6),
    jump         DECIMAL(18, 6),
    jump_low     DECIMAL(18, 6),
    jump_high    DECIMAL(18, 6),
    reason       VARCHAR
);

CREATE TABLE benchmark_score_digit (
    run_id         VARCHAR NOT NULL,
    origin         VARCHAR NOT NULL,
    fiscal_year    INTEGER NOT NULL,
    level          VARCHAR,
    sector         VARCHAR,
    n              BIGINT,
    whole_n        BIGINT,
    whole_share    DECIMAL(18, 6),
    whole_expected DECIMAL(18, 6),
    half_n         BIGINT,
    half_share     DECIMAL(18, 6),
    half_expected  DECIMAL(18, 6),
    reason         VARCHAR
);

CREATE TABLE benchmark_score_repeat (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    department_id VARCHAR NOT NULL,
    first_year    INTEGER,
    years_n       BIGINT,
    score         DECIMAL(9, 2)
);

CREATE TABLE benchmark_ranking (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    measure       VARCHAR NOT NULL,
    department_id VARCHAR NOT NULL,
    report_id     VARCHAR NOT NULL,
    value         DECIMAL(18, 6),
    own_n         BIGINT,
    group_used    VARCHAR,
    n             BIGINT,
    comparable    BOOLEAN,
    midrank       DECIMAL(18, 1),
    tied_n        BIGINT,
    years_n       BIGINT,
    year_mean     DECIMAL(18, 6),
    reliability   DECIMAL(18, 6),
    drawn_value   DECIMAL(18, 6),
    error         DECIMAL(18, 6),
    rank_first    BIGINT,
    rank_last     BIGINT,
    standing      VARCHAR,
    reason        VARCHAR
);

CREATE TABLE benchmark_ranking_group (
    run_id           VARCHAR NOT NULL,
    origin           VARCHAR NOT NULL,
    fiscal_year      INTEGER NOT NULL,
    level            VARCHAR,
    sector           VARCHAR,
    measure          VARCHAR NOT NULL,
    own_n            BIGINT,
    group_used       VARCHAR,
    n                BIGINT,
    comparable       BOOLEAN,
    years_n          BIGINT,
    mean_deviation   DECIMAL(18, 6),
    within_variance  DECIMAL(18, 6),
    between_variance DECIMAL(18, 6),
    reason           VARCHAR
);

CREATE TABLE benchmark_peer (
    run_id             VARCHAR NOT NULL,
    origin             VARCHAR NOT NULL,
    fiscal_year        INTEGER NOT NULL,
    level              VARCHAR,
    sector             VARCHAR,
    department_id      VARCHAR NOT NULL,
    peer_no            INTEGER NOT NULL,
    peer_department_id VARCHAR NOT NULL,
    distance           DECIMAL(18, 6)
);

CREATE TABLE benchmark_peer_set (
    run_id        VARCHAR NOT NULL,
    origin        VARCHAR NOT NULL,
    fiscal_year   INTEGER NOT NULL,
    level         VARCHAR,
    sector        VARCHAR,
    department_id VARCHAR NOT NULL,
    own_n         BIGINT,
    group_used    VARCHAR,
    n             BIGINT,
    peers_n       BIGINT,
    farthest      DECIMAL(18, 6),
    reason        VARCHAR
);

CREATE TABLE benchmark_annual_panel (
    run_id                 VARCHAR NOT NULL,
    origin                 VARCHAR NOT NULL,
    fiscal_year            INTEGER NOT NULL,
    level                  VARCHAR,
    sector                 VARCHAR,
    reports_n              BIGINT,
    matched_n              BIGINT,
    money_n                BIGINT,
    budget_sum             DECIMAL(28, 2),
    executed_sum           DECIMAL(28, 2),
    execution_rate         DECIMAL(18, 6),
    matched_money_n        BIGINT,
    matched_executed       DECIMAL(28, 2),
    matched_executed_prior DECIMAL(28, 2),
    executed_change        DECIMAL(18, 6),
    change_reason          VARCHAR,
    claimed_n              BIGINT,
    claimed_mean           DECIMAL(18, 6),
    claimed_median         DECIMAL(18, 6),
    excellent_n            BIGINT,
    excellent_share        DECIMAL(18, 6),
    full_n                 BIGINT,
    full_share             DECIMAL(18, 6),
    matched_claimed_n      BIGINT,
    claimed_change_mean    DECIMAL(18, 6),
    supported_n            BIGINT,
    supported_gap_mean     DECIMAL(18, 6),
    verified_n             BIGINT,
    verified_gap_mean      DECIMAL(18, 6),
    findings_n             BIGINT,
    with_finding_n         BIGINT,
    with_finding_share     DECIMAL(18, 6),
    reason                 VARCHAR
);
