CREATE VIEW scores AS
SELECT c.*, r.claimed_score, r.verified_score, r.supported_score
FROM (SELECT report_id, department_id, fiscal_year, level, sector FROM counted) AS c
JOIN (SELECT report_id, claimed_score, verified_score, supported_score FROM report) AS r USING (report_id);

CREATE TABLE history AS
WITH value AS (
    SELECT s.report_id, department_id, fiscal_year, level, sector, m.measure, m.value::DECIMAL(18, 6) AS value,
        m.measure = 'EXECUTION_RATE' AND m.value > 100 AS above_budget
    FROM scores AS s LEFT JOIN rate AS r ON r.report_id = s.report_id AND r.expenditure = 'TOTAL',
    LATERAL (VALUES ('EXECUTION_RATE', six(r.rate * 100)), ('CLAIMED_SCORE', s.claimed_score::DECIMAL(18, 6)),
                    ('SUPPORTED_SCORE', s.supported_score::DECIMAL(18, 6))) AS m(measure, value)
    WHERE m.value IS NOT NULL
), average AS (
    SELECT measure, fiscal_year, six(sum(value)::DOUBLE / count(*)) AS year_mean FROM value WHERE NOT above_budget GROUP BY ALL
), deviation AS (
    SELECT v.*, CASE WHEN NOT above_budget THEN a.year_mean END AS year_mean,
        CASE WHEN NOT above_budget THEN value - a.year_mean END AS deviation
    FROM value AS v LEFT JOIN average AS a USING (measure, fiscal_year)
)
SELECT d.report_id, d.department_id, d.fiscal_year, d.level, d.sector, d.measure, d.value, d.above_budget, d.year_mean,
    count(*) AS years_n, sum(p.deviation)::DECIMAL(16, 6) AS years_sum, sum(p.deviation::DECIMAL(16, 6) * p.deviation::DECIMAL(16, 6)) AS years_squares
FROM deviation AS d
JOIN deviation AS p ON p.department_id = d.department_id AND p.measure = d.measure AND p.above_budget = d.above_budget
    AND p.fiscal_year BETWEEN d.fiscal_year - 4 AND d.fiscal_year
GROUP BY ALL;

CREATE VIEW ranked AS
SELECT m.peer_group, m.level, m.sector, h.* EXCLUDE (level, sector)
FROM member AS m JOIN history AS h USING (report_id) WHERE NOT h.above_budget;

CREATE TABLE ranking_chosen AS
WITH own AS (
    SELECT peer_group, fiscal_year, level, sector, measure, count(*) AS own_n FROM ranked GROUP BY ALL
), sized AS (
    SELECT own.*,
        (SELECT a.own_n FROM own AS a WHERE a.peer_group = 'ALL' AND a.fiscal_year = own.fiscal_year AND a.measure = own.measure) AS all_n,
        (SELECT l.own_n FROM own AS l WHERE l.peer_group = 'LEVEL' AND l.fiscal_year = own.fiscal_year
            AND l.level = own.level AND l.measure = own.measure) AS level_n
    FROM own
)
SELECT *, CASE WHEN peer_group = 'ALL' OR own_n >= 8 THEN peer_group WHEN level_n >= 8 THEN 'LEVEL' ELSE 'ALL' END AS group_used,
    CASE group_used WHEN peer_group THEN own_n WHEN 'LEVEL' THEN level_n ELSE all_n END AS n
FROM sized;

CREATE TABLE ranking_spread AS
WITH by_years AS (
    SELECT peer_group, fiscal_year, level, sector, measure, years_n AS k, count(*) AS departments, sum(years_sum) AS total,
        sum(years_sum * years_sum) AS squared, sum(years_squares) AS squares
    FROM ranked GROUP BY ALL
), total AS (
    SELECT peer_group, fiscal_year, level, sector, measure, sum(departments) AS i, sum(k * departments) AS all_years,
        sum(k * k * departments) AS square_years, sum(total)::DOUBLE AS total, sum(squares)::DOUBLE AS squares,
        sum(squared::DOUBLE / k ORDER BY k) AS of_means,
        list({k: k, departments: departments, total: total} ORDER BY k) AS parts
    FROM by_years GROUP BY ALL
), variance AS (
    SELECT *, CASE WHEN all_years > i THEN greatest(squares - of_means, 0::DOUBLE) / (all_years - i)::DOUBLE END AS within,
        six(within) AS within_variance,
        CASE WHEN within IS NOT NULL THEN six(greatest(0::DOUBLE, (of_means - total * total / all_years::DOUBLE - (i - 1)::DOUBLE * within)
            / nullif(all_years::DOUBLE - square_years::DOUBLE / all_years::DOUBLE, 0))) END AS between_variance,
        CASE WHEN within_variance IS NULL THEN 'SINGLE_YEAR' WHEN within_variance = 0 THEN 'NO_SPREAD' END AS spread_reason
    FROM total
)
SELECT peer_group, fiscal_year, level, sector, measure, all_years::BIGINT AS all_years, within_variance, between_variance, spread_reason,
    CASE WHEN spread_reason IS NULL THEN six((
        SELECT sum(p.total::DOUBLE / p.k / (between_variance::DOUBLE + within_variance::DOUBLE / p.k) ORDER BY p.k)
            / sum(p.departments / (between_variance::DOUBLE + within_variance::DOUBLE / p.k) ORDER BY p.k)
        FROM unnest(parts) AS u(p))) END AS mean
FROM variance;

CREATE TABLE drawn_place AS
WITH drawn AS (
    SELECT r.report_id, r.peer_group, r.fiscal_year, r.level, r.sector, r.measure, r.value, s.mean, s.spread_reason,
        s.within_variance::DOUBLE / r.years_n AS noise,
        CASE WHEN s.spread_reason IS NULL
             THEN six(s.between_variance::DOUBLE / nullif(s.between_variance::DOUBLE + noise, 0)) END AS reliability,
        six(reliability::DOUBLE * (r.years_sum::DOUBLE / r.years_n) + (1 - reliability::DOUBLE) * s.mean::DOUBLE) AS drawn,
        six(sqrt(reliability::DOUBLE * noise)) AS error,
        six(drawn::DOUBLE - 1.3859038243496777::DOUBLE * error::DOUBLE) AS low,
        six(drawn::DOUBLE + 1.3859038243496777::DOUBLE * error::DOUBLE) AS high
    FROM ranked AS r
    JOIN ranking_spread AS s ON s.peer_group = r.peer_group AND s.fiscal_year = r.fiscal_year AND s.measure = r.measure
        AND s.level IS NOT DISTINCT FROM r.level AND s.sector IS NOT DISTINCT FROM r.sector
), ends AS (
    -- From the highest: a high comes before a low of the same height.
    SELECT report_id, peer_group, measure, e.is_low,
        count(*) FILTER (e.is_low) OVER w AS lows_above, count(*) FILTER (NOT e.is_low) OVER w AS highs_not_below
    FROM drawn, LATERAL (VALUES (true, low), (false, high)) AS e(is_low, place)
    WHERE e.place IS NOT NULL
    WINDOW w AS (PARTITION BY peer_group, fiscal_year, level, sector, measure ORDER BY e.place DESC, e.is_low ROWS UNBOUNDED PRECEDING)
), possible AS (
    SELECT report_id, peer_group, measure, max(1 + lows_above) FILTER (NOT is_low) AS rank_first,
        max(highs_not_below) FILTER (is_low) AS rank_last
    FROM ends GROUP BY ALL
), tied AS (
    SELECT *, count(*) OVER (PARTITION BY peer_group, fiscal_year, level, sector, measure, value) AS tied_n,
        rank() OVER (PARTITION BY peer_group, fiscal_year, level, sector, measure ORDER BY value DESC) AS first_place
    FROM drawn
)
SELECT t.report_id, t.peer_group, t.measure, t.mean, t.spread_reason, t.reliability, t.drawn, t.error,
    (first_place + (tied_n - 1) / 2.0)::DECIMAL(18, 1) AS midrank, tied_n, p.rank_first, p.rank_last
FROM tied AS t LEFT JOIN possible AS p USING (report_id, peer_group, measure);

CREATE TABLE near AS
WITH number AS (
    SELECT report_id, first(value ORDER BY row_no IS NULL, figure_no) AS staff
    FROM figure
    WHERE measure = 'staff.established' AND value IS NOT NULL AND coalesce(period, 'CURRENT') = 'CURRENT' AND coalesce(basis, '') <> 'INITIAL'
    GROUP BY ALL
), trait AS (
    SELECT c.report_id, c.department_id, c.fiscal_year, c.level, c.sector, six(log10(b.amount::DOUBLE))::DOUBLE AS size,
        CASE WHEN n.staff > 0 THEN six(log10(n.staff::DOUBLE))::DOUBLE END AS staff,
        six(p.amount::DOUBLE / b.amount::DOUBLE)::DOUBLE AS share
    FROM counted AS c
    JOIN printed AS b ON b.report_id = c.report_id AND b.measure = 'budget.final.total' AND b.amount > 0
    LEFT JOIN printed AS p ON p.report_id = c.report_id AND p.measure = 'budget.project'
    LEFT JOIN number AS n ON n.report_id = c.report_id
), width AS (
    SELECT fiscal_year, greatest(mad(size) * 8.8956::DOUBLE, 0.3::DOUBLE) AS size_width,
        greatest(coalesce(mad(staff) * 8.8956::DOUBLE, 0), 0.3::DOUBLE) AS staff_width,
        greatest(coalesce(mad(share) * 8.8956::DOUBLE, 0), 0.1::DOUBLE) AS share_width
    FROM trait GROUP BY ALL
), placed AS (
    SELECT t.*, m.peer_group, m.level AS group_level, m.sector AS group_sector,
        row_number() OVER (PARTITION BY m.peer_group, m.fiscal_year, m.level, m.sector ORDER BY size, t.department_id) AS position,
        count(*) OVER (PARTITION BY m.peer_group, m.fiscal_year, m.level, m.sector) AS group_n,
        count(*) OVER (PARTITION BY m.peer_group, m.fiscal_year, m.level) AS level_n
    FROM trait AS t JOIN (SELECT report_id, fiscal_year, peer_group, level, sector FROM member) AS m USING (report_id)
), sized AS (
    SELECT p.*, max(group_n) FILTER (peer_group = 'LEVEL_SECTOR') OVER w AS own_sector_n,
        max(group_n) FILTER (peer_group = 'LEVEL') OVER w AS own_level_n, max(group_n) FILTER (peer_group = 'ALL') OVER w AS own_all_n
    FROM placed AS p WINDOW w AS (PARTITION BY report_id)
), used AS (
    SELECT *, CASE WHEN own_sector_n >= 8 THEN 'LEVEL_SECTOR' WHEN own_level_n >= 8 THEN 'LEVEL' ELSE 'ALL' END AS group_used,
        coalesce(own_sector_n, own_level_n, own_all_n) AS own_n
    FROM sized
)
SELECT a.report_id, a.department_id, a.fiscal_year, a.level, a.sector, a.own_n, a.group_used, a.group_n AS n, b.department_id AS peer,
    six((least(1::DOUBLE, abs(a.size - b.size) / size_width) + CASE WHEN abs(a.staff - b.staff) IS NULL THEN 0 ELSE least(1::DOUBLE, abs(a.staff - b.staff) / staff_width) END
        + CASE WHEN abs(a.share - b.share) IS NULL THEN 0 ELSE least(1::DOUBLE, abs(a.share - b.share) / share_width) END)
        / (1 + (abs(a.staff - b.staff) IS NOT NULL)::INT + (abs(a.share - b.share) IS NOT NULL)::INT)) AS distance
FROM used AS a
JOIN width AS w ON w.fiscal_year = a.fiscal_year
CROSS JOIN (SELECT unnest(range(-20, 21)) AS step) AS s
LEFT JOIN placed AS b ON b.fiscal_year = a.fiscal_year AND b.peer_group = a.peer_group AND b.group_level IS NOT DISTINCT FROM a.group_level
    AND b.group_sector IS NOT DISTINCT FROM a.group_sector AND b.position = a.position + s.step AND s.step <> 0
WHERE a.peer_group = a.group_used AND (b.department_id IS NOT NULL OR s.step = 0);

CREATE TABLE nearest AS
SELECT *, row_number() OVER (PARTITION BY report_id ORDER BY distance, peer) AS place,
    least(count(peer) OVER (PARTITION BY report_id), 15) AS found
FROM near
QUALIFY place <= 15;
