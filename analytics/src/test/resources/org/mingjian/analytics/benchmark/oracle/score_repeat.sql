WITH score AS (
    SELECT *, round(claimed_score, 2)::DECIMAL(9, 2) AS score FROM scores WHERE claimed_score IS NOT NULL
), start AS (
    SELECT s.* FROM score AS s ANTI JOIN score AS b
        ON b.department_id = s.department_id AND b.score = s.score AND b.fiscal_year = s.fiscal_year - 1
), run AS (
    SELECT f.department_id, f.score, f.fiscal_year AS first_year,
        (SELECT min(e.fiscal_year) FROM score AS e ANTI JOIN score AS a ON a.department_id = e.department_id AND a.score = e.score
            AND a.fiscal_year = e.fiscal_year + 1
         WHERE e.department_id = f.department_id AND e.score = f.score AND e.fiscal_year >= f.fiscal_year) AS fiscal_year
    FROM start AS f
)
SELECT 'SYNTHETIC' AS origin, r.fiscal_year, s.level, s.sector, r.department_id, r.first_year,
    (r.fiscal_year - r.first_year + 1)::BIGINT AS years_n, r.score
FROM run AS r JOIN score AS s ON s.department_id = r.department_id AND s.fiscal_year = r.fiscal_year
WHERE r.fiscal_year - r.first_year >= 2
ORDER BY origin, r.fiscal_year, s.level NULLS FIRST, s.sector NULLS FIRST, r.department_id, r.score
