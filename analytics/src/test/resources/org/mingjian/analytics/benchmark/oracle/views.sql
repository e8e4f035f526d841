CREATE TABLE printed AS
SELECT report_id, measure, first(amount ORDER BY row_no IS NULL, figure_no) AS amount
FROM figure
WHERE amount IS NOT NULL AND coalesce(period, 'CURRENT') = 'CURRENT' AND coalesce(basis, '') <> 'INITIAL'
GROUP BY ALL;

CREATE TABLE rate AS
SELECT budget.report_id, kind.expenditure, budget.amount AS budget, executed.amount AS executed,
    executed.amount::DOUBLE / budget.amount::DOUBLE AS rate
FROM (VALUES ('TOTAL', 'budget.final.total', 'executed.total'),
             ('BASIC', 'budget.basic', 'executed.basic'),
             ('PROJECT', 'budget.project', 'executed.project')) AS kind(expenditure, planned, spent)
JOIN printed AS budget ON budget.measure = kind.planned AND budget.amount > 0
JOIN printed AS executed ON executed.measure = kind.spent AND executed.report_id = budget.report_id;

CREATE TABLE described AS
WITH base AS (
    SELECT DISTINCT fiscal_year, peer_group, level, sector, unnest(['TOTAL', 'BASIC', 'PROJECT']) AS expenditure FROM member
), own AS (
    SELECT base.*, count(rate) AS own_n
    FROM base
    LEFT JOIN (member JOIN rate USING (report_id)) AS m
      ON m.fiscal_year = base.fiscal_year AND m.peer_group = base.peer_group AND m.expenditure = base.expenditure
     AND m.level IS NOT DISTINCT FROM base.level AND m.sector IS NOT DISTINCT FROM base.sector
    GROUP BY ALL
), sized AS (
    SELECT own.*,
        (SELECT l.own_n FROM own AS l WHERE l.peer_group = 'LEVEL' AND l.fiscal_year = own.fiscal_year
            AND l.level = own.level AND l.expenditure = own.expenditure) AS level_n
    FROM own
), used AS (
    SELECT *, CASE WHEN peer_group = 'ALL' OR own_n >= 8 THEN peer_group
                   WHEN coalesce(level_n, 0) >= 8 THEN 'LEVEL' ELSE 'ALL' END AS group_used
    FROM sized
), chosen AS (
    SELECT used.peer_group, used.fiscal_year, used.level, used.sector, used.expenditure, own_n, group_used,
        count(rate) AS n, min(rate) AS minimum, quantile_cont(rate, 0.1) AS p10, quantile_cont(rate, 0.25) AS q1,
        quantile_cont(rate, 0.5) AS median, quantile_cont(rate, 0.75) AS q3, quantile_cont(rate, 0.9) AS p90,
        max(rate) AS maximum, count(*) FILTER (rate = 1) AS full_n, count(*) FILTER (rate < 0.8::DOUBLE) AS below_80_n,
        count(*) FILTER (rate > 1) AS above_100_n, list(rate) FILTER (rate IS NOT NULL) AS rates
    FROM used
    LEFT JOIN (member JOIN rate USING (report_id)) AS m
      ON m.fiscal_year = used.fiscal_year AND m.peer_group = group_used AND m.expenditure = used.expenditure
     AND (group_used = 'ALL' OR m.level = used.level) AND (group_used <> 'LEVEL_SECTOR' OR m.sector = used.sector)
    GROUP BY ALL
), spread AS (
    SELECT *, 1.4826::DOUBLE * (SELECT median(c.median - x) FROM unnest(rates) AS u(x) WHERE x <= c.median) AS below,
        1.4826::DOUBLE * (SELECT median(x - c.median) FROM unnest(rates) AS u(x) WHERE x >= c.median) AS above
    FROM chosen AS c
)
SELECT 'SYNTHETIC' AS origin, peer_group, fiscal_year, level, sector, expenditure, own_n, group_used, n, n >= 8 AS comparable,
    CASE WHEN n >= 5 THEN six(minimum) END AS minimum, CASE WHEN n >= 5 THEN six(p10) END AS p10,
    CASE WHEN n >= 5 THEN six(q1) END AS q1, CASE WHEN n >= 5 THEN six(median) END AS median,
    CASE WHEN n >= 5 THEN six(q3) END AS q3, CASE WHEN n >= 5 THEN six(p90) END AS p90,
    CASE WHEN n >= 5 THEN six(maximum) END AS maximum,
    CASE WHEN n >= 5 THEN full_n END AS full_n, CASE WHEN n >= 5 THEN six(full_n::DOUBLE / n) END AS full_share,
    CASE WHEN n >= 5 THEN below_80_n END AS below_80_n,
    CASE WHEN n >= 5 THEN six(below_80_n::DOUBLE / n) END AS below_80_share,
    CASE WHEN n >= 5 THEN above_100_n END AS above_100_n,
    CASE WHEN n >= 5 THEN six(above_100_n::DOUBLE / n) END AS above_100_share,
    CASE WHEN n >= 5 THEN six(below) END AS spread_below, CASE WHEN n >= 5 THEN six(above) END AS spread_above,
    CASE WHEN n >= 5 THEN six(q1 - 1.5::DOUBLE * (q3 - q1)) END AS fence_low,
    CASE WHEN n >= 5 THEN six(q3 + 1.5::DOUBLE * (q3 - q1)) END AS fence_high,
    CASE WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM spread;

CREATE TABLE composition AS
WITH heads AS (
    SELECT c.fiscal_year, c.level, c.sector, c.department_id, c.report_id, t.rate,
        b.budget::DOUBLE AS b1, b.executed::DOUBLE AS e1, p.budget::DOUBLE AS b2, p.executed::DOUBLE AS e2,
        (b.executed + p.executed)::DOUBLE AS all_spent, (b.budget + p.budget)::DOUBLE AS all_budget
    FROM counted AS c
    LEFT JOIN rate AS t ON t.report_id = c.report_id AND t.expenditure = 'TOTAL'
    LEFT JOIN rate AS b ON b.report_id = c.report_id AND b.expenditure = 'BASIC'
    LEFT JOIN rate AS p ON p.report_id = c.report_id AND p.expenditure = 'PROJECT'
    WHERE coalesce(t.report_id, b.report_id, p.report_id) IS NOT NULL
), computed AS (
    SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, department_id, report_id, six(rate) AS total_rate,
        CASE WHEN all_spent > 0
             THEN six((abs(e1 - b1 * (all_spent / all_budget)) + abs(e2 - b2 * (all_spent / all_budget))) / all_spent) END AS variance
    FROM heads
), composition AS (
    SELECT origin, fiscal_year, level, sector, department_id, report_id, total_rate,
        CASE WHEN total_rate IS NULL THEN NULL WHEN abs(total_rate - 1) <= 0.05 THEN 'A' WHEN abs(total_rate - 1) <= 0.1 THEN 'B'
             WHEN abs(total_rate - 1) <= 0.15 THEN 'C' ELSE 'D' END AS total_band,
        variance AS composition_variance,
        CASE WHEN variance IS NULL THEN NULL WHEN variance < 0.05 THEN 'A' WHEN variance < 0.1 THEN 'B'
             WHEN variance < 0.15 THEN 'C' ELSE 'D' END AS composition_band,
        CASE WHEN variance IS NULL THEN 'NO_VALUES' END AS composition_reason
    FROM computed
)
FROM composition;

CREATE TABLE pair AS
WITH amount AS (
    SELECT c.report_id, c.department_id, c.fiscal_year, part.part, part.budget, part.final
    FROM counted AS c
    JOIN three_public AS t USING (report_id),
    LATERAL (VALUES ('TOTAL', t.total_budget, t.total_final), ('ABROAD', t.abroad_budget, t.abroad_final),
                    ('RECEPTION', t.reception_budget, t.reception_final),
                    ('VEHICLE', t.vehicle_budget, t.vehicle_final)) AS part(part, budget, final)
    WHERE part.budget IS NOT NULL OR part.final IS NOT NULL
), succession AS (
    SELECT DISTINCT department_id, successor_id, kind, year FROM department_succession
), before AS (
    SELECT department_id, part, fiscal_year + 1 AS next, budget, final, 0 AS inherited
    FROM amount AS a
    ANTI JOIN (FROM succession WHERE kind = 'SPLIT') AS s
        ON s.department_id = a.department_id AND s.year = a.fiscal_year + 1
    UNION ALL
    SELECT s.successor_id, a.part, a.fiscal_year + 1, a.budget, a.final, 1
    FROM amount AS a
    JOIN succession AS s ON s.department_id = a.department_id AND s.year = a.fiscal_year + 1 AND s.kind <> 'SPLIT'
), prior AS (
    SELECT department_id, part, next, CASE WHEN count(budget) = count(*) THEN sum(budget) END AS budget,
        CASE WHEN count(final) = count(*) THEN sum(final) END AS final, sum(inherited) AS inherited
    FROM before GROUP BY department_id, part, next
), expected AS (
    SELECT successor_id, year, count(*) AS expected FROM succession WHERE kind <> 'SPLIT' GROUP BY successor_id, year
), matched AS (
    SELECT a.*, p.budget AS budget_prior, p.final AS final_prior
    FROM amount AS a
    LEFT JOIN (SELECT prior.* FROM prior LEFT JOIN expected AS e ON e.successor_id = prior.department_id AND e.year = prior.next
               WHERE prior.inherited = coalesce(e.expected, 0)) AS p
        ON p.department_id = a.department_id AND p.part = a.part AND p.next = a.fiscal_year
)
FROM matched;

CREATE TABLE change AS
SELECT report_id, department_id, part, base, budget, final, amount, amount_prior
FROM pair, LATERAL (VALUES ('BUDGET', pair.budget, pair.budget_prior), ('FINAL', pair.final, pair.final_prior))
    AS b(base, amount, amount_prior)
WHERE amount IS NOT NULL AND amount_prior IS NOT NULL;

CREATE TABLE change_limit AS
WITH positive AS (
    SELECT m.fiscal_year, m.peer_group, m.level, m.sector, c.part, c.base, amount, amount_prior,
        count(*) OVER g AS positive_n, count(*) FILTER (amount = amount_prior) OVER g AS tied_n
    FROM member AS m JOIN change AS c USING (report_id)
    WHERE amount > 0 AND amount_prior > 0
    WINDOW g AS (PARTITION BY m.fiscal_year, m.peer_group, m.level, m.sector, c.part, c.base)
), used AS (
    SELECT *, 2 * tied_n >= positive_n AND tied_n < positive_n AS ties_left_out, amount::DOUBLE / amount_prior::DOUBLE AS ratio
    FROM positive
    WHERE NOT (2 * tied_n >= positive_n AND tied_n < positive_n) OR amount <> amount_prior
), middle AS (
    SELECT *, six(median(ratio) OVER (PARTITION BY fiscal_year, peer_group, level, sector, part, base)) AS median_ratio
    FROM used
), effect AS (
    SELECT *, six(CASE WHEN ratio < median_ratio::DOUBLE THEN 1 - median_ratio::DOUBLE / ratio
                       ELSE ratio / median_ratio::DOUBLE - 1 END * sqrt(greatest(amount, amount_prior)::DOUBLE))::DOUBLE AS effect
    FROM middle
), own AS (
    SELECT fiscal_year, peer_group, level, sector, part, base, any_value(positive_n) AS positive_n,
        any_value(tied_n) AS tied_n, any_value(ties_left_out) AS ties_left_out, count(*) AS n,
        any_value(median_ratio) AS median_ratio, median(effect) AS e2, quantile_cont(effect, 0.25) AS e1,
        quantile_cont(effect, 0.75) AS e3, greatest(abs(0.05::DOUBLE * e2), 0.05::DOUBLE) AS least
    FROM effect GROUP BY ALL
), base AS (
    SELECT DISTINCT m.fiscal_year, m.peer_group, m.level, m.sector, p.part, unnest(['BUDGET', 'FINAL']) AS base
    FROM member AS m JOIN pair AS p USING (report_id)
), sized AS (
    SELECT base.*, coalesce(own.n, 0) AS own_n,
        coalesce((SELECT l.n FROM own AS l WHERE l.peer_group = 'LEVEL' AND l.fiscal_year = base.fiscal_year
            AND l.level = base.level AND l.part = base.part AND l.base = base.base), 0) AS level_n
    FROM base
    LEFT JOIN own ON own.fiscal_year = base.fiscal_year AND own.peer_group = base.peer_group AND own.part = base.part
        AND own.base = base.base AND own.level IS NOT DISTINCT FROM base.level
        AND own.sector IS NOT DISTINCT FROM base.sector
), chosen AS (
    SELECT *, CASE WHEN peer_group = 'ALL' OR own_n >= 8 THEN peer_group WHEN level_n >= 8 THEN 'LEVEL' ELSE 'ALL' END AS group_used
    FROM sized
)
SELECT c.peer_group, c.fiscal_year, c.level, c.sector, c.part, c.base, c.own_n, c.group_used, coalesce(o.n, 0) AS n,
    coalesce(o.positive_n, 0) AS positive_n, coalesce(o.tied_n, 0) AS tied_n, coalesce(o.ties_left_out, false) AS ties_left_out,
    o.median_ratio, six(e2) AS effect_median, six(greatest(e2 - e1, least)) AS effect_below,
    six(greatest(e3 - e2, least)) AS effect_above
FROM chosen AS c
LEFT JOIN own AS o ON o.peer_group = c.group_used AND o.fiscal_year = c.fiscal_year AND o.part = c.part AND o.base = c.base
    AND (c.group_used = 'ALL' OR o.level = c.level) AND (c.group_used <> 'LEVEL_SECTOR' OR o.sector = c.sector);
