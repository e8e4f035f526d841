WITH amount AS (
    SELECT c.report_id, c.department_id, c.fiscal_year, part.part, part.budget, part.final
    FROM counted AS c
    JOIN three_public AS t USING (report_id),
    LATERAL (VALUES ('TOTAL', t.total_budget, t.total_final), ('ABROAD', t.abroad_budget, t.abroad_final),
                    ('RECEPTION', t.reception_budget, t.reception_final),
                    ('VEHICLE', t.vehicle_budget, t.vehicle_final)) AS part(part, budget, final)
    WHERE part.budget IS NOT NULL OR part.final IS NOT NULL
), succession AS (
    SELECT DISTINCT department_id, successor_id, kind, year FROM department_succession
), before AS (
    SELECT department_id, part, fiscal_year + 1 AS next, budget, final, 0 AS inherited
    FROM amount AS a
    ANTI JOIN (FROM succession WHERE kind = 'SPLIT') AS s
        ON s.department_id = a.department_id AND s.year = a.fiscal_year + 1
    UNION ALL
    SELECT s.successor_id, a.part, a.fiscal_year + 1, a.budget, a.final, 1
    FROM amount AS a
    JOIN succession AS s ON s.department_id = a.department_id AND s.year = a.fiscal_year + 1 AND s.kind <> 'SPLIT'
), prior AS (
    SELECT department_id, part, next, CASE WHEN count(budget) = count(*) THEN sum(budget) END AS budget,
        CASE WHEN count(final) = count(*) THEN sum(final) END AS final, sum(inherited) AS inherited
    FROM before GROUP BY department_id, part, next
), expected AS (
    SELECT successor_id, year, count(*) AS expected FROM succession WHERE kind <> 'SPLIT' GROUP BY successor_id, year
), matched AS (
    SELECT a.*, p.budget AS budget_prior, p.final AS final_prior
    FROM amount AS a
    LEFT JOIN (SELECT prior.* FROM prior LEFT JOIN expected AS e ON e.successor_id = prior.department_id AND e.year = prior.next
               WHERE prior.inherited = coalesce(e.expected, 0)) AS p
        ON p.department_id = a.department_id AND p.part = a.part AND p.next = a.fiscal_year
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, a.part, count(*) AS n, count(budget) AS budget_n, sum(budget) AS budget_sum,
        count(final) AS final_n, sum(final) AS final_sum,
        count(*) FILTER (budget IS NOT NULL AND final IS NOT NULL) AS control_n,
        sum(budget) FILTER (final IS NOT NULL) AS control_budget, sum(final) FILTER (budget IS NOT NULL) AS control_final,
        count(*) FILTER (final IS NOT NULL AND budget > 0) AS control_median_n,
        median(final::DOUBLE / budget::DOUBLE) FILTER (budget > 0) AS control_median,
        count(*) FILTER (final > budget) AS over_budget_n,
        count(*) FILTER (final IS NOT NULL AND final_prior IS NOT NULL) AS matched_n,
        sum(final) FILTER (final_prior IS NOT NULL) AS matched_final,
        sum(final_prior) FILTER (final IS NOT NULL) AS matched_final_prior,
        count(*) FILTER (final IS NOT NULL AND final_prior > 0) AS final_change_median_n,
        median((final - final_prior)::DOUBLE / final_prior::DOUBLE) FILTER (final_prior > 0) AS final_change_median,
        count(*) FILTER (final > final_prior) AS rose_n, count(*) FILTER (final < final_prior) AS fell_n,
        count(*) FILTER (final = final_prior) AS unchanged_n,
        count(*) FILTER (final > 0 AND final_prior = 0) AS started_n,
        count(*) FILTER (final = 0 AND final_prior > 0) AS stopped_n,
        count(*) FILTER (budget IS NOT NULL AND budget_prior IS NOT NULL) AS matched_budget_n,
        sum(budget) FILTER (budget_prior IS NOT NULL) AS matched_budget,
        sum(budget_prior) FILTER (budget IS NOT NULL) AS matched_budget_prior
    FROM member AS m JOIN matched AS a USING (report_id)
    GROUP BY ALL
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, part, n, budget_n, budget_sum, final_n, final_sum, control_n,
    control_budget, control_final,
    CASE WHEN control_budget <> 0 THEN six(control_final::DOUBLE / control_budget::DOUBLE) END AS control_rate,
    control_median_n, CASE WHEN control_median_n >= 5 THEN six(control_median) END AS control_median, over_budget_n,
    CASE WHEN control_n = 0 THEN 'NO_VALUES' WHEN control_budget = 0 THEN 'ZERO_BASE'
         WHEN control_median_n < 5 THEN 'SAMPLE_TOO_SMALL' END AS control_reason,
    matched_n, matched_final, matched_final_prior,
    CASE WHEN matched_final_prior <> 0
         THEN six((matched_final - matched_final_prior)::DOUBLE / matched_final_prior::DOUBLE) END AS final_change,
    final_change_median_n,
    CASE WHEN final_change_median_n >= 5 THEN six(final_change_median) END AS final_change_median,
    CASE WHEN matched_n = 0 THEN 'NO_PRIOR_YEAR' WHEN matched_final_prior = 0 THEN 'ZERO_BASE'
         WHEN final_change_median_n < 5 THEN 'SAMPLE_TOO_SMALL' END AS final_change_reason,
    rose_n, fell_n, unchanged_n, started_n, stopped_n, matched_budget_n, matched_budget, matched_budget_prior,
    CASE WHEN matched_budget_prior <> 0
         THEN six((matched_budget - matched_budget_prior)::DOUBLE / matched_budget_prior::DOUBLE) END AS budget_change,
    CASE WHEN matched_budget_n = 0 THEN 'NO_PRIOR_YEAR' WHEN matched_budget_prior = 0 THEN 'ZERO_BASE' END
        AS budget_change_reason
FROM total
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, part
