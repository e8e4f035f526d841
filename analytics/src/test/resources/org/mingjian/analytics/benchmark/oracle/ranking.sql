SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, measure, department_id, report_id, value, own_n, group_used, n,
    n >= 8 AS comparable, CASE WHEN shows THEN midrank END AS midrank, CASE WHEN shows THEN tied_n END AS tied_n, years_n,
    year_mean, CASE WHEN shows THEN reliability END AS reliability,
    CASE WHEN shows THEN (year_mean + drawn)::DECIMAL(18, 6) END AS drawn_value, CASE WHEN shows THEN error END AS error,
    CASE WHEN shows THEN rank_first END AS rank_first, CASE WHEN shows THEN rank_last END AS rank_last,
    CASE WHEN NOT shows OR n < 8 OR error IS NULL THEN NULL
         WHEN drawn - (1.959964 * error)::DECIMAL(18, 6) > mean THEN 'BETTER'
         WHEN drawn + (1.959964 * error)::DECIMAL(18, 6) < mean THEN 'WORSE' ELSE 'NOT_DISTINGUISHABLE' END AS standing,
    CASE WHEN above_budget THEN 'ABOVE_BUDGET' WHEN shows THEN spread_reason ELSE 'SAMPLE_TOO_SMALL' END AS reason
FROM (
    SELECT h.*, c.own_n, c.group_used, c.n, NOT h.above_budget AND coalesce(c.n, 0) >= 5 AS shows, d.midrank, d.tied_n, d.reliability,
        d.drawn, d.error, d.rank_first, d.rank_last, d.mean, d.spread_reason
    FROM history AS h
    LEFT JOIN ranking_chosen AS c ON c.fiscal_year = h.fiscal_year AND c.measure = h.measure
        AND c.peer_group = CASE WHEN h.level IS NULL THEN 'ALL' WHEN h.sector IS NULL THEN 'LEVEL' ELSE 'LEVEL_SECTOR' END
        AND c.level IS NOT DISTINCT FROM h.level AND c.sector IS NOT DISTINCT FROM CASE WHEN h.level IS NOT NULL THEN h.sector END
    LEFT JOIN drawn_place AS d ON d.report_id = h.report_id AND d.measure = h.measure AND d.peer_group = c.group_used
        AND NOT h.above_budget
)
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, measure, department_id
