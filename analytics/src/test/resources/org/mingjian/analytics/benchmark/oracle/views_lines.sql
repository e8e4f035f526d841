CREATE TABLE indicator_share AS
WITH line AS (
    SELECT *, regexp_replace(level3, '[\s　]', '', 'g') AS indicator,
        regexp_replace(target, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS target_text,
        regexp_replace(actual, '[\s　≥≧≤≦=＝═><＞＜]', '', 'g') AS actual_text,
        six((weight - score)::DOUBLE / weight::DOUBLE) AS loss,
        count(*) OVER (PARTITION BY report_id) - 1 AS others,
        count(*) FILTER (score = weight) OVER (PARTITION BY report_id) - (score = weight)::INT AS others_full,
        CASE WHEN others > 0 THEN six((others_full + 0.5::DOUBLE) / (others + 1)::DOUBLE) END AS chance
    FROM indicator
    JOIN (SELECT report_id FROM counted) USING (report_id)
    WHERE weight > 0 AND score IS NOT NULL AND level3 IS NOT NULL
), total AS (
    SELECT m.fiscal_year, m.level, m.sector, line.level1, line.indicator, count(*) AS n,
        count(DISTINCT m.report_id) AS departments, sum(weight)::DECIMAL(28, 4) AS weight_sum,
        count(*) FILTER (score = weight) AS full_n, sum(loss) AS loss_sum,
        count(*) FILTER (score > 0 AND score < weight) AS partial_n, count(*) FILTER (score <= 0) AS zero_n,
        count(chance) AS tested_n, count(*) FILTER (chance IS NOT NULL AND score = weight) AS tested_full_n,
        sum(chance)::DECIMAL(18, 6) AS expected_full, sum((chance * (1 - chance))::DECIMAL(18, 12)) AS variance,
        count(*) FILTER (target_text <> '' AND actual_text <> '') AS compared_n,
        count(*) FILTER (target_text <> '' AND target_text = actual_text) AS target_equal_n,
        count(entitled_score) AS entitled_n, count(*) FILTER (score > entitled_score) AS excess_n,
        sum(greatest(score - entitled_score, 0)) FILTER (entitled_score IS NOT NULL)::DECIMAL(28, 4) AS excess_points,
        count(verified_score) AS verified_n, sum(score - verified_score)::DECIMAL(28, 4) AS gap
    FROM member AS m JOIN line USING (report_id)
    GROUP BY ALL
)
SELECT *, full_n::DOUBLE / n AS p, 1.959963984540054::DOUBLE AS z,
    CASE WHEN n >= 8 AND variance > 0 THEN six((tested_full_n - 0.5::DOUBLE - expected_full::DOUBLE) / sqrt(variance::DOUBLE)) END AS deviation
FROM total;
