WITH one AS (
    SELECT s.*, r.budget, r.executed, f.findings
    FROM scores AS s LEFT JOIN rate AS r ON r.report_id = s.report_id AND r.expenditure = 'TOTAL'
    LEFT JOIN (SELECT report_id, count(*) AS findings FROM finding GROUP BY ALL) AS f ON f.report_id = s.report_id
), pairs AS (
    SELECT a.*, b.department_id AS last, b.executed AS executed_prior, b.claimed_score AS claimed_prior
    FROM one AS a LEFT JOIN one AS b ON b.department_id = a.department_id AND b.fiscal_year = a.fiscal_year - 1
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, count(*) AS reports_n, count(last) AS matched_n, count(budget) AS money_n,
        sum(budget) AS budget_sum, sum(executed) AS executed_sum, count(executed + executed_prior) AS matched_money_n,
        sum(executed) FILTER (executed_prior IS NOT NULL) AS now, sum(executed_prior) FILTER (executed IS NOT NULL) AS before,
        count(claimed_score) AS claimed_n, sum(claimed_score) AS claimed, median(claimed_score::DOUBLE) AS middle,
        count(*) FILTER (claimed_score >= 90) AS excellent_n, count(*) FILTER (claimed_score >= 100) AS full_n,
        count(claimed_score + claimed_prior) AS matched_claimed_n, sum(claimed_score - claimed_prior) AS moved,
        count(claimed_score + supported_score) AS supported_n, sum(claimed_score - supported_score) AS supported_gap,
        count(claimed_score + verified_score) AS verified_n, sum(claimed_score - verified_score) AS verified_gap,
        coalesce(sum(findings), 0)::BIGINT AS findings_n, count(findings) AS with_finding_n
    FROM member AS m JOIN pairs AS b USING (report_id) GROUP BY m.fiscal_year, m.level, m.sector
)
SELECT 'SYNTHETIC' AS origin, fiscal_year, level, sector, reports_n, matched_n, money_n, budget_sum::DECIMAL(28, 2) AS budget_sum,
    executed_sum::DECIMAL(28, 2) AS executed_sum, six(executed_sum::DOUBLE / nullif(budget_sum::DOUBLE, 0)) AS execution_rate,
    matched_money_n, now::DECIMAL(28, 2) AS matched_executed, before::DECIMAL(28, 2) AS matched_executed_prior,
    six((now - before)::DOUBLE / nullif(before::DOUBLE, 0)) AS executed_change,
    CASE WHEN matched_money_n = 0 THEN 'NO_PRIOR_YEAR' WHEN before = 0 THEN 'ZERO_BASE' END AS change_reason, claimed_n,
    CASE WHEN claimed_n >= 5 THEN six(claimed::DOUBLE / claimed_n) END AS claimed_mean,
    CASE WHEN claimed_n >= 5 THEN six(middle) END AS claimed_median, excellent_n,
    CASE WHEN claimed_n >= 5 THEN six(excellent_n::DOUBLE / claimed_n) END AS excellent_share, full_n,
    CASE WHEN claimed_n >= 5 THEN six(full_n::DOUBLE / claimed_n) END AS full_share, matched_claimed_n,
    CASE WHEN matched_claimed_n >= 5 THEN six(moved::DOUBLE / matched_claimed_n) END AS claimed_change_mean, supported_n,
    CASE WHEN supported_n >= 5 THEN six(supported_gap::DOUBLE / supported_n) END AS supported_gap_mean, verified_n,
    CASE WHEN verified_n >= 5 THEN six(verified_gap::DOUBLE / verified_n) END AS verified_gap_mean, findings_n, with_finding_n,
    CASE WHEN reports_n >= 5 THEN six(with_finding_n::DOUBLE / reports_n) END AS with_finding_share,
    CASE WHEN reports_n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM total
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST
