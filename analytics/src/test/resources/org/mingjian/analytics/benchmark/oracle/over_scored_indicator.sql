WITH line AS (
    SELECT *, regexp_replace(level3, '[\s　]', '', 'g') AS indicator,
        regexp_replace(target, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS target_text,
        regexp_replace(actual, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS actual_text,
        six((weight - score)::DOUBLE / weight::DOUBLE) AS loss
    FROM indicator
    WHERE weight > 0 AND score IS NOT NULL AND level3 IS NOT NULL
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, line.level1, line.indicator, count(*) AS n,
        count(DISTINCT m.report_id) AS departments, sum(weight)::DECIMAL(28, 4) AS weight_sum,
        count(*) FILTER (score = weight) AS full_n, sum(loss) AS loss_sum,
        count(*) FILTER (target_text <> '' AND actual_text <> '') AS compared_n,
        count(*) FILTER (target_text <> '' AND target_text = actual_text) AS target_equal_n,
        count(entitled_score) AS entitled_n, count(*) FILTER (score > entitled_score) AS excess_n,
        sum(greatest(score - entitled_score, 0)) FILTER (entitled_score IS NOT NULL)::DECIMAL(28, 4) AS excess_points,
        count(verified_score) AS verified_n, sum(score - verified_score)::DECIMAL(28, 4) AS gap
    FROM member AS m JOIN line USING (report_id)
    GROUP BY ALL
), share AS (
    SELECT *, full_n::DOUBLE / n AS p, 1.959963984540054::DOUBLE AS z FROM total
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, level1, indicator, n, departments, n >= 8 AS comparable,
    weight_sum, full_n, CASE WHEN n >= 5 THEN six(p) END AS full_share,
    CASE WHEN n >= 5 THEN six((p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4.0::DOUBLE * n * n))) / (1 + z * z / n)) END
        AS full_low,
    CASE WHEN n >= 5 THEN six((p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4.0::DOUBLE * n * n))) / (1 + z * z / n)) END
        AS full_high,
    CASE WHEN n >= 5 THEN six(loss_sum::DOUBLE / n) END AS mean_loss, compared_n, target_equal_n,
    CASE WHEN n >= 5 AND compared_n > 0 THEN six(target_equal_n::DOUBLE / compared_n) END AS target_equal_share,
    entitled_n, excess_n, excess_points,
    CASE WHEN n >= 5 AND entitled_n > 0 THEN six(excess_points::DOUBLE / entitled_n) END AS excess_mean,
    CASE WHEN entitled_n = 0 THEN 'NO_ENTITLED_SCORE' END AS excess_reason, verified_n,
    CASE WHEN n >= 5 AND verified_n > 0 THEN six(gap::DOUBLE / verified_n) END AS verified_gap_mean,
    CASE WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM share
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, level1 NULLS FIRST, indicator
