SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, department_id, own_n, group_used, n,
    CASE WHEN found >= 5 THEN found ELSE 0 END AS peers_n, CASE WHEN found >= 5 THEN max(distance) FILTER (peer IS NOT NULL) END AS farthest,
    CASE WHEN found < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM nearest
GROUP BY fiscal_year, level, sector, department_id, own_n, group_used, n, found
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, department_id
