WITH banded AS (
    SELECT m.fiscal_year, m.level, m.sector, part.measure, part.band
    FROM member AS m JOIN composition AS c USING (report_id),
    LATERAL (VALUES ('TOTAL', c.total_band), ('COMPOSITION', c.composition_band)) AS part(measure, band)
    WHERE part.band IS NOT NULL
), sized AS (
    SELECT fiscal_year, level, sector, measure, count(*) AS n FROM banded GROUP BY ALL
), counted_bands AS (
    SELECT fiscal_year, level, sector, measure, band, count(*) AS band_n FROM banded GROUP BY ALL
)
SELECT 'SYNTHETIC' AS origin, b.fiscal_year, b.level, b.sector, b.measure, b.band, b.band_n, s.n,
    CASE WHEN n >= 5 THEN six(band_n::DOUBLE / n) END AS band_share, CASE WHEN n < 5 THEN 'SAMPLE_TOO_SMALL' END AS reason
FROM counted_bands AS b
JOIN sized AS s ON s.fiscal_year = b.fiscal_year AND s.measure = b.measure AND s.level IS NOT DISTINCT FROM b.level
    AND s.sector IS NOT DISTINCT FROM b.sector
ORDER BY origin, b.fiscal_year, b.level NULLS FIRST, b.sector NULLS FIRST, b.measure, b.band
