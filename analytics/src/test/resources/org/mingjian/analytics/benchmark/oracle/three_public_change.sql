WITH placed AS (
    SELECT r.fiscal_year, r.level, r.sector, c.*, l.group_used, l.n, l.median_ratio, l.effect_median, l.effect_below,
        l.effect_above, amount::DOUBLE / nullif(amount_prior, 0)::DOUBLE AS exact,
        CASE WHEN amount > 0 AND amount_prior = 0 THEN 'STARTED' WHEN amount = 0 AND amount_prior > 0 THEN 'STOPPED'
             WHEN amount > 0 AND amount_prior > 0 AND l.n >= 8 THEN 'RATIO' END AS kind
    FROM change AS c JOIN counted AS r USING (report_id)
    JOIN change_limit AS l ON l.fiscal_year = r.fiscal_year AND l.part = c.part AND l.base = c.base
        AND l.peer_group = CASE WHEN r.level IS NULL THEN 'ALL' WHEN r.sector IS NULL THEN 'LEVEL' ELSE 'LEVEL_SECTOR' END
        AND l.level IS NOT DISTINCT FROM r.level
        AND l.sector IS NOT DISTINCT FROM CASE WHEN r.level IS NOT NULL THEN r.sector END
), effect AS (
    SELECT *, CASE WHEN kind = 'RATIO' THEN
        six(CASE WHEN exact < median_ratio::DOUBLE THEN 1 - median_ratio::DOUBLE / exact ELSE exact / median_ratio::DOUBLE - 1 END
            * sqrt(greatest(amount, amount_prior)::DOUBLE)) END AS effect
    FROM placed
), scored AS (
    SELECT *, six((effect - effect_median)::DOUBLE
                  / CASE WHEN effect < effect_median THEN effect_below ELSE effect_above END::DOUBLE) AS score
    FROM effect
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, part, base, department_id, report_id, kind,
    CASE WHEN abs(score) > 20 THEN 'ASK' WHEN abs(score) > 4 THEN 'WATCH' END AS tier, amount, amount_prior,
    CASE WHEN kind = 'RATIO' THEN six(exact) END AS ratio, effect, score, group_used, n, median_ratio,
    CASE WHEN budget > 0 THEN six(final::DOUBLE / budget::DOUBLE) END AS control_rate
FROM scored
WHERE kind IN ('STARTED', 'STOPPED') OR abs(score) > 4
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, part, base, department_id
