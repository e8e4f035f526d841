SELECT * EXCLUDE (peer_group)
FROM described
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, expenditure
