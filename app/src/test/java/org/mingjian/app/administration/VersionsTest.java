package org.mingjian.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.app.ScreenTest;
import org.mingjian.data.model.Origin;

/** An earlier version of the results beside the published one. */
class VersionsTest extends ScreenTest {

    @BeforeEach
    void fill() throws SQLException {
        seed();
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM benchmark_run WHERE run_id IN ('earlier', 'broken')");
                statement.execute("DELETE FROM benchmark_execution_distribution WHERE run_id = 'earlier'");
                statement.execute("""
                    INSERT INTO benchmark_run (run_id, started_at, finished_at, state, origin, published, kept, data_at,
                        published_at, extent, code_version, years, started_by, message) VALUES
                    ('earlier', TIMESTAMP '2025-04-01 01:00:00', TIMESTAMP '2025-04-01 01:01:00', 'DONE', 'SYNTHETIC',
                     false, true, TIMESTAMP '2025-04-01 00:30:00', TIMESTAMP '2025-04-01 01:01:00', 'FULL', 'c', '', '命令行', NULL),
                    ('broken', TIMESTAMP '2025-06-01 01:00:00', TIMESTAMP '2025-06-01 01:01:00', 'FAILED', 'SYNTHETIC',
                     false, false, NULL, NULL, NULL, NULL, NULL, '看板用户 admin', '内存不足。')
                    """);
                return statement.execute("""
                    INSERT INTO benchmark_execution_distribution
                    SELECT * REPLACE ('earlier' AS run_id, 0.777 AS median) FROM benchmark_execution_distribution
                    WHERE run_id = 'run1'
                    """);
            }
        });
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("UPDATE benchmark_run SET published = true WHERE run_id = 'run1'");
            }
        });
    }

    @Test
    void earlierVersionIsShownUnderABanner() {
        var text = textAt("execution?data=synthetic&year=2024&run=earlier");
        assertThat(text).contains("77.70%", "正在看较早的比较基准：按 2025-04-01 08:30 的数据计算", "回到现行版本");
        assertThat(textAt("execution?data=synthetic&year=2024"))
                .contains("98.57%")
                .doesNotContain("正在看较早的比较基准");
    }

    @Test
    void versionThatIsGoneShowsThePublishedOne() {
        assertThat(textAt("execution?data=synthetic&year=2024&run=gone"))
                .contains("98.57%")
                .doesNotContain("正在看较早的比较基准");
    }

    @Test
    void systemPageListsRunsAndTheirVersions() {
        assertThat(textAt("system?data=synthetic"))
                .contains("● 现行", "▲ 失败", "内存不足。", "看这一版", "重新发布", "日志", "最近发布的5版结果");
    }

    @Test
    void republishedVersionIsWhatEverybodySees() {
        store.benchmarkRuns().republish("earlier");
        assertThat(textAt("execution?data=synthetic&year=2024")).contains("77.70%");
        store.benchmarkRuns().republish("run1");
        assertThat(store.benchmarkRuns()
                        .published(Origin.SYNTHETIC)
                        .orElseThrow()
                        .runId())
                .isEqualTo("run1");
    }
}
