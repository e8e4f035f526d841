WITH bin AS (
    SELECT m.fiscal_year, m.level, m.sector, floor(s.claimed_score * 2)::INT AS bin, count(*) AS bin_n
    FROM member AS m JOIN scores AS s USING (report_id) WHERE s.claimed_score IS NOT NULL GROUP BY ALL
), heap AS (
    SELECT b.fiscal_year, b.level, b.sector, t.threshold, sum(bin_n)::BIGINT AS n,
        coalesce(sum(bin_n) FILTER (b.bin BETWEEN t.first AND t.last OR b.bin = 2 * t.threshold), 0)::BIGINT AS window_n,
        coalesce(sum(bin_n) FILTER (b.bin = 2 * t.threshold), 0)::BIGINT AS at_n,
        coalesce(sum(bin_n) FILTER (b.bin = 2 * t.threshold - 1), 0)::BIGINT AS below_n,
        sum(bin_n * coalesce(w.weight, 0))::DECIMAL(28, 9) AS expected
    FROM bin AS b
    CROSS JOIN (VALUES (90, 160, 199), (95, 170, 199), (98, 176, 199), (100, 184, 199)) AS t(threshold, first, last)
    LEFT JOIN heap_weight AS w ON w.threshold = t.threshold AND w.bin = b.bin
    GROUP BY ALL
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, threshold, n, window_n, at_n, below_n,
    CASE WHEN window_n >= 200 THEN six(expected::DOUBLE) END AS expected_n,
    CASE WHEN window_n >= 200 THEN six((at_n - expected)::DOUBLE) END AS excess_n,
    CASE WHEN window_n >= 200 AND expected > 0 THEN six((at_n - expected)::DOUBLE / expected::DOUBLE) END AS excess_ratio,
    CASE WHEN window_n >= 200 AND at_n > 0 AND below_n > 0 THEN six(ln(at_n::DOUBLE / below_n)) END AS jump,
    CASE WHEN window_n >= 200 AND at_n > 0 AND below_n > 0
         THEN six(ln(at_n::DOUBLE / below_n) - 1.959963984540054::DOUBLE * sqrt(1 / at_n::DOUBLE + 1 / below_n::DOUBLE)) END AS jump_low,
    CASE WHEN window_n >= 200 AND at_n > 0 AND below_n > 0
         THEN six(ln(at_n::DOUBLE / below_n) + 1.959963984540054::DOUBLE * sqrt(1 / at_n::DOUBLE + 1 / below_n::DOUBLE)) END AS jump_high,
    CASE WHEN window_n < 200 THEN 'SAMPLE_TOO_SMALL' WHEN expected <= 0 THEN 'NO_BASELINE' END AS reason
FROM heap
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, threshold
