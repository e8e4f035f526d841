WITH total AS (
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
    FROM member AS m JOIN pair AS a USING (report_id)
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
