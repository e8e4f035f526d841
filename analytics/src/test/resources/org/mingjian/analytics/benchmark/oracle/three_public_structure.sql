WITH wide AS (
    PIVOT (SELECT report_id, part, final, final_prior FROM pair WHERE part <> 'TOTAL')
    ON part IN ('ABROAD', 'RECEPTION', 'VEHICLE') USING max(final) AS now, max(final_prior) AS before GROUP BY report_id
), complete AS (
    SELECT *, ABROAD_now + RECEPTION_now + VEHICLE_now AS now, ABROAD_before + RECEPTION_before + VEHICLE_before AS before
    FROM wide WHERE ABROAD_now + RECEPTION_now + VEHICLE_now > 0 AND ABROAD_before + RECEPTION_before + VEHICLE_before > 0
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, count(c.report_id) AS n, sum(ABROAD_now) AS a1, sum(ABROAD_before) AS a0,
        sum(RECEPTION_now) AS r1, sum(RECEPTION_before) AS r0, sum(VEHICLE_now) AS v1, sum(VEHICLE_before) AS v0,
        sum(now) AS t1, sum(before) AS t0,
        median((abs(ABROAD_now::DOUBLE / now::DOUBLE - ABROAD_before::DOUBLE / before::DOUBLE)
            + abs(RECEPTION_now::DOUBLE / now::DOUBLE - RECEPTION_before::DOUBLE / before::DOUBLE)
            + abs(VEHICLE_now::DOUBLE / now::DOUBLE - VEHICLE_before::DOUBLE / before::DOUBLE)) / 2) AS middle
    FROM member AS m JOIN (SELECT DISTINCT report_id FROM pair) AS p USING (report_id) LEFT JOIN complete AS c USING (report_id)
    GROUP BY ALL
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, n, n >= 8 AS comparable,
    CASE WHEN n >= 5 THEN six(a1::DOUBLE / t1::DOUBLE) END AS abroad_share,
    CASE WHEN n >= 5 THEN six(a0::DOUBLE / t0::DOUBLE) END AS abroad_share_prior,
    CASE WHEN n >= 5 THEN six(r1::DOUBLE / t1::DOUBLE) END AS reception_share,
    CASE WHEN n >= 5 THEN six(r0::DOUBLE / t0::DOUBLE) END AS reception_share_prior,
    CASE WHEN n >= 5 THEN six(v1::DOUBLE / t1::DOUBLE) END AS vehicle_share,
    CASE WHEN n >= 5 THEN six(v0::DOUBLE / t0::DOUBLE) END AS vehicle_share_prior,
    CASE WHEN n >= 5 THEN six((abs(a1::DOUBLE / t1::DOUBLE - a0::DOUBLE / t0::DOUBLE)
        + abs(r1::DOUBLE / t1::DOUBLE - r0::DOUBLE / t0::DOUBLE) + abs(v1::DOUBLE / t1::DOUBLE - v0::DOUBLE / t0::DOUBLE)) / 2) END AS shift,
    CASE WHEN n >= 5 THEN six(middle) END AS shift_median,
    CASE WHEN n = 0 THEN 'NO_PRIOR_YEAR' WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM total
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST
