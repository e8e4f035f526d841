WITH placed AS (
    SELECT s.*, t.p_value, row_number() OVER f AS place, count(t.p_value) OVER w AS family
    FROM indicator_share AS s LEFT JOIN normal_tail AS t ON t.deviation = s.deviation
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
