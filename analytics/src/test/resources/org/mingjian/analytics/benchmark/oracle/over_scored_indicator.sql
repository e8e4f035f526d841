WITH line AS (
    SELECT *, regexp_replace(level3, '[\s　]', '', 'g') AS indicator,
        regexp_replace(target, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS target_text,
        regexp_replace(actual, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS actual_text,
        six((weight - score)::DOUBLE / weight::DOUBLE) AS loss,
        count(*) OVER (PARTITION BY report_id) - 1 AS others,
        count(*) FILTER (score = weight) OVER (PARTITION BY report_id) - (score = weight)::INT AS others_full,
        CASE WHEN others > 0 THEN six((others_full + 0.5::DOUBLE) / (others + 1)::DOUBLE) END AS chance
    FROM indicator
    JOIN (SELECT report_id FROM counted) USING (report_id)
    WHERE weight > 0 AND score IS NOT NULL AND level3 IS NOT NULL
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, line.level1, line.indicator, count(*) AS n,
        count(DISTINCT m.report_id) AS departments, sum(weight)::DECIMAL(28, 4) AS weight_sum,
        count(*) FILTER (score = weight) AS full_n, sum(loss) AS loss_sum,
        count(*) FILTER (score > 0 AND score < weight) AS partial_n, count(*) FILTER (score <= 0) AS zero_n,
        count(chance) AS tested_n, count(*) FILTER (chance IS NOT NULL AND score = weight) AS tested_full_n,
        sum(chance)::DECIMAL(18, 6) AS expected_full, sum((chance * (1 - chance))::DECIMAL(18, 12)) AS variance,
        count(*) FILTER (target_text <> '' AND actual_text <> '') AS compared_n,
        count(*) FILTER (target_text <> '' AND target_text = actual_text) AS target_equal_n,
        count(entitled_score) AS entitled_n, count(*) FILTER (score > entitled_score) AS excess_n,
        sum(greatest(score - entitled_score, 0)) FILTER (entitled_score IS NOT NULL)::DECIMAL(28, 4) AS excess_points,
        count(verified_score) AS verified_n, sum(score - verified_score)::DECIMAL(28, 4) AS gap
    FROM member AS m JOIN line USING (report_id)
    GROUP BY ALL
), share AS (
    SELECT *, full_n::DOUBLE / n AS p, 1.959963984540054::DOUBLE AS z,
        CASE WHEN n >= 8 AND variance > 0 THEN six((tested_full_n - 0.5::DOUBLE - expected_full::DOUBLE) / sqrt(variance::DOUBLE)) END AS deviation
    FROM total
), placed AS (
    SELECT s.*, t.p_value, row_number() OVER f AS place, count(t.p_value) OVER w AS family
    FROM share AS s LEFT JOIN normal_tail AS t ON t.deviation = s.deviation
    WINDOW w AS (PARTITION BY fiscal_year, level, sector),
        f AS (PARTITION BY fiscal_year, level, sector, s.deviation IS NULL ORDER BY t.p_value, level1 NULLS FIRST, indicator)
), corrected AS (
    SELECT *, CASE WHEN deviation IS NOT NULL THEN six(least(1::DOUBLE, min(p_value::DOUBLE * family / place) OVER (
        PARTITION BY fiscal_year, level, sector, deviation IS NULL ORDER BY place DESC ROWS UNBOUNDED PRECEDING))) END AS q_value
    FROM placed
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, level1, indicator, n, departments, n >= 8 AS comparable,
    weight_sum, full_n, CASE WHEN n >= 5 THEN six(p) END AS full_share,
    CASE WHEN n >= 5 THEN six((p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4.0::DOUBLE * n * n))) / (1 + z * z / n)) END
        AS full_low,
    CASE WHEN n >= 5 THEN six((p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4.0::DOUBLE * n * n))) / (1 + z * z / n)) END
        AS full_high, partial_n, zero_n,
    CASE WHEN n >= 5 THEN six(CASE WHEN full_n > 0 THEN -(full_n::DOUBLE / (full_n + partial_n + zero_n)) * ln(full_n::DOUBLE / (full_n + partial_n + zero_n)) / ln(2::DOUBLE) ELSE 0 END
        + CASE WHEN partial_n > 0 THEN -(partial_n::DOUBLE / (full_n + partial_n + zero_n)) * ln(partial_n::DOUBLE / (full_n + partial_n + zero_n)) / ln(2::DOUBLE) ELSE 0 END
        + CASE WHEN zero_n > 0 THEN -(zero_n::DOUBLE / (full_n + partial_n + zero_n)) * ln(zero_n::DOUBLE / (full_n + partial_n + zero_n)) / ln(2::DOUBLE) ELSE 0 END) END AS information,
    CASE WHEN n >= 5 THEN six(loss_sum::DOUBLE / n) END AS mean_loss, compared_n, target_equal_n,
    CASE WHEN n >= 5 AND compared_n > 0 THEN six(target_equal_n::DOUBLE / compared_n) END AS target_equal_share,
    entitled_n, excess_n, excess_points,
    CASE WHEN n >= 5 AND entitled_n > 0 THEN six(excess_points::DOUBLE / entitled_n) END AS excess_mean,
    CASE WHEN entitled_n = 0 THEN 'NO_ENTITLED_SCORE' END AS excess_reason, verified_n,
    CASE WHEN n >= 5 AND verified_n > 0 THEN six(gap::DOUBLE / verified_n) END AS verified_gap_mean,
    tested_n, tested_full_n, expected_full, deviation, p_value, q_value, q_value <= 0.05 AS over_scored,
    CASE WHEN n >= 8 AND deviation IS NULL THEN 'NO_SPREAD' END AS leniency_reason,
    CASE WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM corrected
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, level1 NULLS FIRST, indicator
