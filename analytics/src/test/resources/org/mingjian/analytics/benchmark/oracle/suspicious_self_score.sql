WITH line AS (
    SELECT report_id, six(count(*) FILTER (regexp_matches(target, '[0-9]'))::DOUBLE / count(*)) AS quantitative_share,
        six(sum(entitled_score)::DOUBLE / (sum(weight) FILTER (entitled_score IS NOT NULL))::DOUBLE) AS entitled_share,
        count(*) FILTER (regexp_matches(actual, '未完成|未达|未开展|未实施')) AS unfinished_n
    FROM indicator WHERE weight > 0 GROUP BY report_id
), evidence AS (
    SELECT s.*, six(r.rate) AS execution_rate, l.quantitative_share, l.entitled_share, l.unfinished_n,
        t.three_public_over, CASE WHEN p.planned > 0 THEN six(p.executed::DOUBLE / p.planned::DOUBLE) END AS procurement_rate
    FROM scores AS s
    LEFT JOIN rate AS r ON r.report_id = s.report_id AND r.expenditure = 'TOTAL'
    LEFT JOIN line AS l ON l.report_id = s.report_id
    LEFT JOIN (SELECT report_id, bool_or(total_final > total_budget) AS three_public_over FROM three_public GROUP BY ALL) AS t
        ON t.report_id = s.report_id
    LEFT JOIN (SELECT report_id, max(amount) FILTER (measure = 'procurement.planned') AS planned,
            max(amount) FILTER (measure = 'procurement.executed') AS executed FROM printed GROUP BY ALL) AS p ON p.report_id = s.report_id
    WHERE claimed_score IS NOT NULL
), model AS (
    SELECT fiscal_year, max(scale) AS scale, max(coefficient) FILTER (term = 'INTERCEPT') AS c0,
        max(coefficient) FILTER (term = 'EXECUTION_GAP') AS c1, max(coefficient) FILTER (term = 'QUANTITATIVE_SHARE') AS c2,
        max(coefficient) FILTER (term = 'ENTITLED_SHARE') AS c3
    FROM self_score_model GROUP BY ALL
), signal AS (
    SELECT e.*, m.scale, claimed_score - supported_score AS recompute_gap, claimed_score - verified_score AS verified_gap,
        (c0 + c1 * (abs(execution_rate - 1) * 100)::DECIMAL(18, 6) + c2 * (quantitative_share * 100)::DECIMAL(18, 6)
            + c3 * (entitled_share * 100)::DECIMAL(18, 6))::DECIMAL(18, 6) AS expected_score,
        (claimed_score - expected_score)::DECIMAL(18, 6) AS residual,
        six(residual::DOUBLE / greatest(m.scale, 0.5)::DOUBLE) AS standardised, coalesce(standardised > 3, false) AS residual_flag,
        CASE WHEN claimed_score >= 98 THEN coalesce(execution_rate < 0.8, false)::INT + coalesce(execution_rate > 1, false)::INT
            + coalesce(three_public_over, false)::INT + coalesce(procurement_rate < 0.5, false)::INT
            + coalesce(unfinished_n > 0, false)::INT ELSE 0 END AS incoherent_n,
        CASE WHEN residual_flag THEN residual::DECIMAL(9, 4) END AS residual_points,
        greatest(0, recompute_gap, verified_gap, residual_points)::DECIMAL(9, 4) AS points_at_stake
    FROM evidence AS e LEFT JOIN model AS m USING (fiscal_year)
), ordered AS (
    SELECT *, row_number() OVER w AS reading_place, sum(points_at_stake) OVER (w ROWS UNBOUNDED PRECEDING) AS so_far,
        sum(points_at_stake) OVER (PARTITION BY fiscal_year) AS total
    FROM signal WINDOW w AS (PARTITION BY fiscal_year ORDER BY points_at_stake DESC, incoherent_n DESC, report_id)
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, department_id, report_id, claimed_score, supported_score, recompute_gap,
    CASE WHEN supported_score IS NULL THEN 'NO_SUPPORTED_SCORE' END AS recompute_reason, verified_score, verified_gap,
    CASE WHEN verified_score IS NULL THEN 'NO_VERIFIED_SCORE' END AS verified_reason, execution_rate, quantitative_share,
    entitled_share, expected_score, residual, standardised, residual_flag,
    CASE WHEN residual IS NULL THEN CASE WHEN scale IS NULL THEN 'NO_MODEL' ELSE 'NO_EVIDENCE' END END AS residual_reason,
    execution_rate < 0.8 AS below_80, execution_rate > 1 AS above_100, three_public_over, procurement_rate < 0.5 AS procurement_low,
    unfinished_n, incoherent_n, points_at_stake,
    CASE WHEN points_at_stake > 0 AND points_at_stake = recompute_gap THEN 'RECOMPUTE'
         WHEN points_at_stake > 0 AND points_at_stake = verified_gap THEN 'VERIFIED'
         WHEN points_at_stake > 0 THEN 'RESIDUAL' WHEN incoherent_n > 0 THEN 'INCOHERENT' END AS leading_signal,
    reading_place, CASE WHEN total > 0 THEN six(so_far::DOUBLE / total::DOUBLE) END AS explained_share
FROM ordered
ORDER BY origin, fiscal_year, reading_place
