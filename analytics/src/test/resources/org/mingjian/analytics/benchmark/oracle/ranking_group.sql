SELECT 'SYNTHETIC' AS origin, c.fiscal_year, c.level, c.sector, c.measure, c.own_n, c.group_used, c.n, c.n >= 8 AS comparable,
    s.all_years AS years_n, CASE WHEN c.n >= 5 THEN s.mean END AS mean_deviation,
    CASE WHEN c.n >= 5 THEN s.within_variance END AS within_variance,
    CASE WHEN c.n >= 5 THEN s.between_variance END AS between_variance,
    CASE WHEN c.n < 5 THEN 'SAMPLE_TOO_SMALL' ELSE s.spread_reason END AS reason
FROM ranking_chosen AS c
LEFT JOIN ranking_spread AS s ON s.peer_group = c.group_used AND s.fiscal_year = c.fiscal_year AND s.measure = c.measure
    AND (c.group_used = 'ALL' OR s.level = c.level) AND (c.group_used <> 'LEVEL_SECTOR' OR s.sector = c.sector)
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, measure
