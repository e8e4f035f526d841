WITH member_rate AS (
    SELECT c.*, r.* EXCLUDE (report_id), six(r.rate) AS published,
        CASE WHEN level IS NULL THEN 'ALL' WHEN sector IS NULL THEN 'LEVEL' ELSE 'LEVEL_SECTOR' END AS finest
    FROM counted AS c JOIN rate AS r USING (report_id)
), judged AS (
    SELECT d.origin, m.fiscal_year, m.level, m.sector, m.expenditure, m.department_id, m.report_id, m.budget, m.executed,
        m.published AS rate, d.group_used, d.n, d.median,
        greatest(CASE WHEN m.published < d.median THEN d.spread_below ELSE d.spread_above END, 0.02::DECIMAL(18, 6)) AS spread,
        six((m.published - d.median)::DOUBLE / spread::DOUBLE) AS deviation, abs(deviation) > 3.5 AS double_mad,
        d.fence_low, d.fence_high, m.published < d.fence_low OR m.published > d.fence_high AS tukey
    FROM member_rate AS m
    JOIN described AS d ON d.peer_group = m.finest AND d.fiscal_year = m.fiscal_year AND d.expenditure = m.expenditure
        AND d.level IS NOT DISTINCT FROM m.level
        AND d.sector IS NOT DISTINCT FROM CASE WHEN m.level IS NOT NULL THEN m.sector END
    WHERE d.comparable
)
FROM judged WHERE double_mad OR tukey
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, expenditure, department_id
