-- Each published run keeps its results for a while; a run says what it computed from which state of the data.
-- kept: its rows still stand in the benchmark tables. data_at: when the data it counts was taken from the store.
-- extent: FULL, or INCREMENTAL over base_run_id, where years are those whose data had changed.

ALTER TABLE benchmark_run ADD COLUMN started_by VARCHAR;
ALTER TABLE benchmark_run ADD COLUMN kept BOOLEAN DEFAULT false;
ALTER TABLE benchmark_run ADD COLUMN published_at TIMESTAMP;
ALTER TABLE benchmark_run ADD COLUMN data_at TIMESTAMP;
ALTER TABLE benchmark_run ADD COLUMN extent VARCHAR;
ALTER TABLE benchmark_run ADD COLUMN base_run_id VARCHAR;
ALTER TABLE benchmark_run ADD COLUMN years VARCHAR;
ALTER TABLE benchmark_run ADD COLUMN code_version VARCHAR;
ALTER TABLE benchmark_run ADD COLUMN rulebook_version VARCHAR;
UPDATE benchmark_run SET kept = published, published_at = CASE WHEN published THEN finished_at END;

-- What a run saw of each year, so that the next one knows which years changed since.
CREATE TABLE benchmark_run_year (
    run_id      VARCHAR NOT NULL,
    origin      VARCHAR NOT NULL,
    fiscal_year INTEGER NOT NULL,
    reports     BIGINT  NOT NULL,
    fingerprint VARCHAR NOT NULL
);
