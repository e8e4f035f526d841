SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, part, base, own_n, group_used, n, n >= 8 AS comparable, positive_n,
    tied_n, ties_left_out, CASE WHEN n >= 5 THEN median_ratio END AS median_ratio,
    CASE WHEN n >= 5 THEN effect_median END AS effect_median, CASE WHEN n >= 5 THEN effect_below END AS effect_below,
    CASE WHEN n >= 5 THEN effect_above END AS effect_above,
    CASE WHEN n >= 5 THEN (effect_median - 4 * effect_below)::DECIMAL(18, 6) END AS watch_low,
    CASE WHEN n >= 5 THEN (effect_median + 4 * effect_above)::DECIMAL(18, 6) END AS watch_high,
    CASE WHEN n >= 5 THEN (effect_median - 20 * effect_below)::DECIMAL(18, 6) END AS ask_low,
    CASE WHEN n >= 5 THEN (effect_median + 20 * effect_above)::DECIMAL(18, 6) END AS ask_high,
    CASE WHEN n = 0 THEN 'NO_PRIOR_YEAR' WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM change_limit
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, part, base
