WITH bin(bin_no, lower_bound, upper_bound) AS (
    VALUES (0, NULL, 0.60), (1, 0.60, 0.65), (2, 0.65, 0.70), (3, 0.70, 0.75), (4, 0.75, 0.80), (5, 0.80, 0.85),
           (6, 0.85, 0.90), (7, 0.90, 0.95), (8, 0.95, 0.96), (9, 0.96, 0.97), (10, 0.97, 0.98), (11, 0.98, 0.99),
           (12, 0.99, 1.00), (13, 1.00, 1.00), (14, 1.00, 1.05), (15, 1.05, 1.20), (16, 1.20, NULL)
), placed AS (
    SELECT m.fiscal_year, m.peer_group, m.level, m.sector, rate.expenditure, bin.*
    FROM member AS m JOIN rate USING (report_id)
    JOIN bin ON CASE WHEN bin_no = 13 THEN rate = 1
                     WHEN bin_no > 13 THEN rate > lower_bound::DOUBLE AND (upper_bound IS NULL OR rate <= upper_bound::DOUBLE)
                     ELSE (lower_bound IS NULL OR rate >= lower_bound::DOUBLE) AND rate < upper_bound::DOUBLE END
)
SELECT 'SYNTHETIC' AS origin, d.fiscal_year, d.level, d.sector, d.expenditure, bin_no,
    lower_bound::DECIMAL(18, 6) AS lower_bound, upper_bound::DECIMAL(18, 6) AS upper_bound, count(*) AS n
FROM described AS d
JOIN placed AS p ON p.peer_group = d.group_used AND p.fiscal_year = d.fiscal_year AND p.expenditure = d.expenditure
    AND (d.group_used = 'ALL' OR p.level = d.level) AND (d.group_used <> 'LEVEL_SECTOR' OR p.sector = d.sector)
WHERE d.n >= 5
GROUP BY ALL
ORDER BY origin, d.fiscal_year, d.level NULLS FIRST, d.sector NULLS FIRST, d.expenditure, bin_no
