SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, department_id, place AS peer_no, peer AS peer_department_id, distance
FROM nearest WHERE found >= 5 AND peer IS NOT NULL
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, department_id, peer_no
