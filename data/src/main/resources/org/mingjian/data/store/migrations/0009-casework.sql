-- What people did about findings, in one chain per origin: each row holds the hash of the row before it, so that a change
-- of any row, or one taken out, is found. Rows are only appended; they go only with everything else of their origin.
CREATE TABLE case_event (
    origin        VARCHAR   NOT NULL,
    event_no      BIGINT    NOT NULL,
    kind          VARCHAR   NOT NULL,
    finding_id    VARCHAR   NOT NULL,
    report_id     VARCHAR   NOT NULL,
    rule          VARCHAR   NOT NULL,
    rule_version  INTEGER   NOT NULL,
    reported      VARCHAR,
    expected      VARCHAR,
    decision      VARCHAR,
    reason        VARCHAR,
    account       VARCHAR   NOT NULL,
    happened_at   TIMESTAMP NOT NULL,
    previous_hash VARCHAR   NOT NULL,
    hash          VARCHAR   NOT NULL
);

-- The state a finding has by its last decision: UPHELD, PARTLY_UPHELD, REJECTED, DEFERRED, or REOPENED where reported or
-- expected changed since; NULL while nobody decided. Derived from case_event.
ALTER TABLE finding ADD COLUMN state VARCHAR;

CREATE VIEW last_decision AS
SELECT finding_id, max(event_no) AS event_no, arg_max(decision, event_no) AS decision,
       arg_max(coalesce(reported, ''), event_no) AS reported, arg_max(coalesce(expected, ''), event_no) AS expected
FROM case_event WHERE kind = 'DECIDED' GROUP BY finding_id;

-- How far a rule may be trusted: (upheld + 1) ÷ (reviewed + 2), of the decisions that stand. Partly upheld is upheld.
CREATE VIEW rule_precision AS
SELECT origin, rule,
       count(*) FILTER (state IN ('UPHELD', 'PARTLY_UPHELD', 'REJECTED')) AS reviewed,
       count(*) FILTER (state IN ('UPHELD', 'PARTLY_UPHELD')) AS upheld,
       CAST((upheld + 1) / (reviewed + 2) AS DECIMAL(9, 8)) AS precision
FROM finding WHERE state IS NOT NULL GROUP BY origin, rule;
