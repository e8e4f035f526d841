FROM composition
ORDER BY origin, fiscal_year, level NULLS FIRST, sector NULLS FIRST, department_id
