WITH grid AS (
    SELECT report_id, max(CASE WHEN score = trunc(score) THEN 0 WHEN score * 10 = trunc(score * 10) THEN 1
        WHEN score * 100 = trunc(score * 100) THEN 2 WHEN score * 1000 = trunc(score * 1000) THEN 3 ELSE 4 END) AS decimals
    FROM indicator WHERE score IS NOT NULL GROUP BY report_id
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, count(*) AS n, count(*) FILTER (claimed_score % 1 = 0) AS whole_n,
        count(*) FILTER (claimed_score % 1 = 0.5) AS half_n, sum([1, 0.1, 0.01, 0.001, 0.0001][decimals + 1]::DECIMAL(9, 4)) AS whole,
        sum([0, 0.1, 0.01, 0.001, 0.0001][decimals + 1]::DECIMAL(9, 4)) AS half
    FROM member AS m JOIN scores AS s USING (report_id) JOIN grid USING (report_id)
    WHERE claimed_score IS NOT NULL GROUP BY ALL
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, n, whole_n, CASE WHEN n >= 200 THEN six(whole_n::DOUBLE / n) END AS whole_share,
    CASE WHEN n >= 200 THEN six(whole::DOUBLE / n) END AS whole_expected, half_n,
    CASE WHEN n >= 200 THEN six(half_n::DOUBLE / n) END AS half_share, CASE WHEN n >= 200 THEN six(half::DOUBLE / n) END AS half_expected,
    CASE WHEN n < 200 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM total
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST
