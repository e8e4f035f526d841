package org.mingjian.app;

import java.nio.file.Path;
import java.sql.SQLException;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Priorities;
import org.mingjian.data.store.Store;

/** Rows to look at and to test with: made by rule, of one origin, so that every figure can be worked out. */
public final class Seed {

    private Seed() {}

    /** Fills a home for a look in the browser: the folder, then how many departments. */
    public static void main(String[] arguments) throws SQLException {
        try (var store = Store.open(Path.of(arguments[0]))) {
            fill(store, Integer.parseInt(arguments[1]), "SYNTHETIC");
        }
    }

    /**
     * Departments 1 to n in 2023 and 2024. Department d claims 90 + d mod 10 points; each fifth has a sum that lacks
     * 9 points, a red light and a high finding with its place; execution is 3269.80 of 3317.23 for odd d, all of it for even d.
     */
    public static void fill(Store store, int departments, String origin) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : SQL.replace("$ORIGIN", origin)
                        .replace("$N", String.valueOf(departments))
                        .split(";\n")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            Priorities.refresh(connection, Origin.valueOf(origin));
            return departments;
        });
    }

    private static final String SQL = """
            CREATE TEMP TABLE seeded AS
            SELECT d.range AS d, y.range AS y, 'd' || lower('$ORIGIN') || d.range AS department_id,
                   'r' || lower('$ORIGIN') || d.range || '-' || y.range AS report_id,
                   CASE WHEN d.range = 7 THEN '某市国家经济技术开发区市场监督管理与知识产权综合行政执法局'
                        ELSE '某市第' || d.range || '局' END AS department,
                   CASE WHEN d.range % 3 = 0 THEN 'COUNTY' ELSE 'CITY' END AS level,
                   ['商务', '教育', '水利', '民政', '交通'][1 + d.range % 5] AS sector
            FROM range(1, $N + 1) AS d, range(2023, 2025) AS y;
            INSERT INTO department SELECT DISTINCT department_id, department, '某省', '某市',
                   CASE WHEN level = 'COUNTY' THEN '某县' END, level, sector, '$ORIGIN' FROM seeded;
            INSERT INTO report (report_id, department_id, department, province, city, county, level, sector, fiscal_year,
                   kind, version, current, claimed_score, supported_score, grade, verifiable_share, reader_version, origin,
                   light, light_explanation)
            SELECT report_id, department_id, department, '某省', '某市', CASE WHEN level = 'COUNTY' THEN '某县' END, level,
                   sector, y, 'SELF_EVALUATION', 1, true, 90 + d % 10, 90 + d % 10 - CASE WHEN d % 5 = 0 THEN 9 ELSE 0 END,
                   '优', 0.8, 1, '$ORIGIN', CASE WHEN d % 5 = 0 THEN 'RED' ELSE 'NONE' END, '按算式得灯' FROM seeded;
            INSERT INTO figure (report_id, figure_no, measure, value, raw, unit, amount, origin)
            SELECT report_id, 1, 'budget.final.total', 3317.23, '3317.23', '万元', 33172300, '$ORIGIN' FROM seeded;
            INSERT INTO figure (report_id, figure_no, measure, value, raw, unit, amount, origin)
            SELECT report_id, 2, 'executed.total', 3269.80, '3269.80', '万元',
                   CASE WHEN d % 2 = 0 THEN 33172300 ELSE 32698000 - 400000 * (d % 7) END, '$ORIGIN' FROM seeded;
            INSERT INTO three_public (report_id, department_id, fiscal_year, total_budget, total_final, total_prior,
                   reception_budget, reception_final, vehicle_budget, vehicle_final, origin)
            SELECT report_id, department_id, y, 639000, CASE WHEN d % 20 = 0 THEN 1067400 ELSE 500000 END, 600000,
                   100000, 90000, 539000, 410000, '$ORIGIN' FROM seeded;
            INSERT INTO finding (finding_id, finding_no, report_id, rule, rule_version, family, severity, certainty, title,
                   reported, expected, explanation, points, origin)
            SELECT 'f' || report_id, nextval('finding_number'), report_id, 'score.parts-sum', 1, 'ARITHMETIC', 'HIGH',
                   'CERTAIN', '分项得分合计与总分不符', '97', '88', '35+25+14+5+0+9=88，与总分97差9分', 9, '$ORIGIN'
            FROM seeded WHERE d % 5 = 0;
            INSERT INTO finding (finding_id, finding_no, report_id, rule, rule_version, family, severity, certainty, title,
                   reported, expected, explanation, points, origin)
            SELECT 'g' || report_id, nextval('finding_number'), report_id, 'procurement.execution', 1, 'THRESHOLD', 'MEDIUM',
                   'LIKELY', '政府采购执行率超过100%', '243.39%', '不超过100%', '144.23÷59.26=243.39%', NULL, '$ORIGIN'
            FROM seeded WHERE d % 3 = 0;
            INSERT INTO evidence SELECT 'f' || report_id, 1, NULL, 2, NULL, NULL, '自评得分为97分' FROM seeded WHERE d % 5 = 0;
            INSERT INTO evidence SELECT 'f' || report_id, 2, NULL, 3, 2, 3, '0' FROM seeded WHERE d % 5 = 0;
            INSERT INTO correction SELECT report_id, 1, 1, 1, '“可持续性”得分', '0分', '9分', 'ONE_DIGIT',
                   '35+25+14+5+9+9=97', NULL, 3, 2, 3, '0', '$ORIGIN' FROM seeded WHERE d % 5 = 0;
            INSERT INTO evidence SELECT 'g' || report_id, 1, NULL, 4, NULL, NULL, '243.39%' FROM seeded WHERE d % 3 = 0;
            INSERT INTO document SELECT 's' || report_id, department || y || '年自评报告.docx', 'DOCX', 1000, NULL, 'TEXT',
                   TIMESTAMP '2025-05-12 01:00:00', '$ORIGIN', 1 FROM seeded;
            INSERT INTO report_document SELECT report_id, 's' || report_id, 'TEXT', 0 FROM seeded;
            INSERT INTO document_block SELECT 's' || report_id, 1, NULL, 'PARAGRAPH', department || '部门整体支出绩效自评报告', NULL
            FROM seeded;
            INSERT INTO document_block SELECT 's' || report_id, 2, NULL, 'PARAGRAPH',
                   '本部门对照指标逐项评价，自评得分为97分，其中投入35分、过程25分、产出14分、效益5分、可持续性0分、满意度9分。', NULL
            FROM seeded;
            INSERT INTO document_block SELECT 's' || report_id, 3, NULL, 'GRID', NULL,
                   '[[[1,1,1,1,"一级指标"],[1,2,1,1,"分值"],[1,3,1,1,"得分"]],[[2,1,1,1,"可持续性"],[2,2,1,1,"10"],[2,3,1,1,"0"]],[[3,1,1,1,"填表人"],[3,2,1,1,"王小明"],[3,3,1,1,"电话：0375-2222222"]]]'
            FROM seeded;
            INSERT INTO document_block SELECT 's' || report_id, 4, NULL, 'PARAGRAPH',
                   '政府采购预算59.26万元，实际采购144.23万元，执行率243.39%。联系人：李四 电话：13800000000', NULL FROM seeded;
            INSERT INTO indicator (report_id, line_no, level1, level3, target, actual, weight, score, entitled_score, origin)
            SELECT report_id, 1, '过程', '政府采购执行率', '≤100%', '243.39%', 5, 5, 2, '$ORIGIN' FROM seeded;
            INSERT INTO absent_figure SELECT report_id, 1, 'three_public.abroad.final', 'NONE_STATED', NULL, 2, NULL, NULL,
                   '本年未安排因公出国', '$ORIGIN' FROM seeded WHERE d % 5 = 0;
            DROP TABLE seeded;
            """;

    /** A published run of the three jobs over what {@link #fill} made. */
    public static void publish(Store store, String origin) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : RUN.replace("$ORIGIN", origin).split(";\n")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return true;
        });
    }

    private static final String RUN = """
            INSERT INTO benchmark_run (run_id, started_at, finished_at, state, message, origin, published, kept)
            VALUES ('run1', TIMESTAMP '2025-05-12 01:00:00', TIMESTAMP '2025-05-12 01:01:00',
                   'DONE', NULL, '$ORIGIN', true, true);
            INSERT INTO benchmark_execution_distribution
            SELECT 'run1', '$ORIGIN', y.range, NULL, NULL, kind, 60, 'ALL', 60, true, 0.7, 0.85, 0.912345, 0.985702, 1, 1,
                   1.05, 30, 0.5, 6, 0.1, 3, 0.05, NULL, NULL, NULL, NULL, NULL
            FROM range(2019, 2025) AS y, (VALUES ('TOTAL'), ('BASIC'), ('PROJECT')) AS kinds (kind);
            INSERT INTO benchmark_execution_distribution
            SELECT 'run1', '$ORIGIN', 2024, 'CITY', sector, 'TOTAL', 3, 'LEVEL', 40, true, 0.7, 0.85, 0.91, 0.98, 1, 1,
                   1.05, 30, 0.5, 6, 0.1, 3, 0.05, NULL, NULL, NULL, NULL, NULL
            FROM (VALUES (NULL), ('商务'), ('教育')) AS sectors (sector);
            INSERT INTO benchmark_execution_histogram
            SELECT 'run1', '$ORIGIN', 2024, NULL, NULL, 'TOTAL', bin.range, NULL, NULL, 1 + bin.range
            FROM range(4, 15) AS bin;
            INSERT INTO benchmark_three_public_trend
            SELECT 'run1', '$ORIGIN', y.range, NULL, NULL, part.name, 60, 60, 38340000, 60, 31134800 * part.share, 60,
                   38340000, 31134800, 0.812071, 60, 0.782473, 3, NULL, 58, 30000000 * part.share, 32000000 * part.share,
                   -0.0625, 58, -0.05, NULL, 10, 40, 8, 0, 0, 58, 1, 1, 0, NULL
            FROM range(2019, 2025) AS y,
                 (VALUES ('TOTAL', 1.0), ('ABROAD', 0.1), ('RECEPTION', 0.2), ('VEHICLE', 0.7)) AS part (name, share);
            INSERT INTO benchmark_over_scored_indicator
            SELECT 'run1', '$ORIGIN', 2024, NULL, NULL, '过程', '第' || i.range || '项指标完成率', 60, 60, true, 300, 57 - i.range,
                   (57 - i.range) / 60, (50 - i.range) / 60, 0.98 - i.range / 100, 0.02, 55, 40, 0.72, 30, 20 - i.range,
                   120 - i.range, 4, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM range(0, 15) AS i;
            INSERT INTO benchmark_over_scored_indicator
            SELECT 'run1', '$ORIGIN', 2024, NULL, NULL, '过程', '政府采购执行率', 60, 60, true, 300, 60, 1, 0.94, 1, 0, 60, 0, 0,
                   60, 60, 180, 3, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL;
            UPDATE benchmark_execution_distribution SET fence_low = 0.78, fence_high = 1.13;
            INSERT INTO benchmark_execution_outlier
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, 'TOTAL', department_id, report_id, 33172300, 16586150, 0.5,
                   'LEVEL', 40, 0.985702, 0.02, -24.2851, true, 0.78, 1.13, true
            FROM report WHERE fiscal_year = 2024 AND report_id LIKE '%7-2024';
            INSERT INTO benchmark_execution_band
            SELECT 'run1', '$ORIGIN', 2024, NULL, NULL, measure, band, n, 60, n / 60, NULL
            FROM (VALUES ('TOTAL', 'A', 45), ('TOTAL', 'B', 9), ('TOTAL', 'C', 0), ('TOTAL', 'D', 6),
                         ('COMPOSITION', 'A', 48), ('COMPOSITION', 'B', 6), ('COMPOSITION', 'C', 3),
                         ('COMPOSITION', 'D', 3)) AS bands (measure, band, n);
            INSERT INTO benchmark_execution_band
            VALUES ('run1', '$ORIGIN', 2024, 'CITY', NULL, 'TOTAL', 'A', 40, 40, 1, NULL);
            INSERT INTO benchmark_execution_composition
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, department_id, report_id, 0.5, 'D', NULL, NULL, 'NO_VALUES'
            FROM report WHERE fiscal_year = 2024 AND report_id LIKE '%7-2024';
            INSERT INTO benchmark_three_public_limit
            SELECT 'run1', '$ORIGIN', 2024, level, sector, part, base, 3, 'LEVEL', 40, true, 40, 2, false, 0.95, 0, 25, 25,
                   -100, 100, -500, 500, NULL
            FROM (VALUES ('TOTAL'), ('VEHICLE')) AS parts (part), (VALUES ('FINAL'), ('BUDGET')) AS bases (base),
                 (SELECT DISTINCT level, sector FROM report UNION ALL SELECT NULL, NULL);
            INSERT INTO benchmark_three_public_change
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, 'TOTAL', 'FINAL', department_id, report_id,
                   CASE WHEN report_id LIKE '%17-2024' THEN 'STARTED' ELSE 'RATIO' END,
                   CASE WHEN report_id NOT LIKE '%17-2024' THEN 'ASK' END, 1000000,
                   CASE WHEN report_id LIKE '%17-2024' THEN 0 ELSE 100000 END,
                   CASE WHEN report_id NOT LIKE '%17-2024' THEN 10 END, 9526, 381, 'LEVEL', 40, 0.95, 0.9
            FROM report WHERE fiscal_year = 2024 AND report_id LIKE '%7-2024';
            INSERT INTO benchmark_three_public_structure
            VALUES ('run1', '$ORIGIN', 2023, NULL, NULL, 0, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                    'NO_PRIOR_YEAR'),
                   ('run1', '$ORIGIN', 2024, NULL, NULL, 58, true, 0.1, 0.2, 0.2, 0.2, 0.7, 0.6, 0.1, 0.05, NULL);
            INSERT INTO benchmark_ranking
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, measure.name, department_id, report_id, claimed_score, 8,
                   'LEVEL_SECTOR', 8, true, 4.5, 2, 2, 94.5, 0.4, 95, 0.8, 3, 6,
                   CASE WHEN report_id LIKE '%7-2024' THEN 'WORSE' ELSE 'NOT_DISTINGUISHABLE' END, NULL
            FROM report, (VALUES ('SUPPORTED_SCORE'), ('CLAIMED_SCORE')) AS measure (name);
            INSERT INTO benchmark_ranking
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, 'EXECUTION_RATE', department_id, report_id, 120, 8,
                   'LEVEL_SECTOR', 8, true, NULL, NULL, 2, 98, NULL, NULL, NULL, NULL, NULL, NULL, 'ABOVE_BUDGET'
            FROM report WHERE fiscal_year = 2024;
            INSERT INTO benchmark_ranking_group
            VALUES ('run1', '$ORIGIN', 2024, NULL, NULL, 'SUPPORTED_SCORE', 60, 'ALL', 60, true, 120, 0.5, 16, 2.25, NULL),
                   ('run1', '$ORIGIN', 2024, 'CITY', '商务', 'SUPPORTED_SCORE', 3, 'LEVEL', 4, false, 4, NULL, NULL, NULL,
                    'SAMPLE_TOO_SMALL');
            INSERT INTO benchmark_suspicious_self_score
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, department_id, report_id, claimed_score, supported_score,
                   9, NULL, NULL, NULL, 'NO_VERIFIED_SCORE', 0.7, 0.5, NULL, NULL, NULL, NULL, NULL, 'NO_EVIDENCE', true,
                   false, true, NULL, 2, 3, 9, 'RECOMPUTE', row_number() OVER (ORDER BY report_id), NULL
            FROM report WHERE fiscal_year = 2024 AND supported_score < claimed_score;
            INSERT INTO benchmark_self_score_model
            VALUES ('run1', '$ORIGIN', 2024, 'INTERCEPT', 80, 58, 2.5, NULL),
                   ('run1', '$ORIGIN', 2024, 'EXECUTION_GAP', -0.25, 58, 2.5, NULL),
                   ('run1', '$ORIGIN', 2024, 'QUANTITATIVE_SHARE', 0, 58, 2.5, 'NO_SPREAD');
            INSERT INTO benchmark_score_heap
            VALUES ('run1', '$ORIGIN', 2024, NULL, NULL, 90, 600, 500, 60, 20, 25, 35, 1.4, 1.098612, 0.6, 1.6, NULL),
                   ('run1', '$ORIGIN', 2024, 'CITY', NULL, 90, 40, 30, 6, 2, NULL, NULL, NULL, NULL, NULL, NULL,
                    'SAMPLE_TOO_SMALL');
            INSERT INTO benchmark_score_digit
            VALUES ('run1', '$ORIGIN', 2024, NULL, NULL, 600, 300, 0.5, 0.1, 30, 0.05, 0.1, NULL);
            INSERT INTO benchmark_score_repeat
            SELECT 'run1', '$ORIGIN', 2024, level, sector, department_id, 2021, 4, 97.25 FROM report
            WHERE fiscal_year = 2024 AND report_id LIKE '%synthetic5-%';
            INSERT INTO benchmark_peer_set
            SELECT 'run1', '$ORIGIN', fiscal_year, level, sector, department_id, 3, 'LEVEL', 40,
                   CASE WHEN report_id LIKE '%synthetic6-%' THEN 0 ELSE 5 END, 0.25,
                   CASE WHEN report_id LIKE '%synthetic6-%' THEN 'SAMPLE_TOO_SMALL' END
            FROM report WHERE fiscal_year = 2024;
            INSERT INTO benchmark_peer
            SELECT 'run1', '$ORIGIN', 2024, level, sector, department_id, 1, 'd' || lower('$ORIGIN') || '7', 0.25
            FROM report WHERE fiscal_year = 2024 AND report_id LIKE '%synthetic5-%';
            INSERT INTO benchmark_annual_panel
            SELECT 'run1', '$ORIGIN', y.range, groups.level, NULL, 60, 58, 60, 2000000000, 1900000000, 0.95, 58, 1800000000,
                   1750000000, 0.028571, NULL, 60, 94.5, 95, 54, 0.9, 6, 0.1, 58, -0.25, 60, 1.8, 4, NULL, 32, 28, 0.466667,
                   NULL
            FROM range(2023, 2025) AS y, (VALUES (NULL), ('CITY')) AS groups (level);
            """;
}
