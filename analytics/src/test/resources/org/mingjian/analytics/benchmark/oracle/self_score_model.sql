SELECT 'SYNTHETIC' AS origin, * FROM self_score_model ORDER BY fiscal_year, term
