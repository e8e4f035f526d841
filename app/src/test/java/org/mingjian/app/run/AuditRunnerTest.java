package org.mingjian.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.CaseLog;
import org.mingjian.data.store.Store;

/** Audits of the whole store from the dashboard, over two real files. */
class AuditRunnerTest {

    /** 60 budgeted, 64.2 and 66 spent: above budget by the built-in limit, by 108 % only the second is. */
    private static final String LIMIT = """
            version: "1"
            thresholds:
              three_public.most: {name: 三公经费上限, value: "108%", basis: 本市文件}
            """;

    private final Path home;
    private Store store;
    private RulesInForce rules;
    private AuditRunner runner;

    AuditRunnerTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void fill() {
        store = Store.open(home);
        rules = new RulesInForce(home);
        runner = new AuditRunner(store, rules);
        admit("商务.txt", "江河市商务局", "64.20");
        admit("教育.txt", "江河市教育局", "66.00");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void admit(String name, String department, String spent) {
        var text = "%s2021年度部门整体支出绩效自评报告\n“三公”经费预算数60.00万元，决算数%s万元。\n自评得分96分。\n".formatted(department, spent);
        var outcome =
                new Admission(store, rules.steps()).admit(name, text.getBytes(StandardCharsets.UTF_8), Origin.REAL);
        assertThat(outcome).as(outcome.message()).isInstanceOf(FileOutcome.Stored.class);
    }

    private void run() throws InterruptedException {
        var ended = new CountDownLatch(1);
        assertThat(runner.start(() -> {
                    if (!runner.isRunning()) {
                        ended.countDown();
                    }
                }))
                .isTrue();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsWhatAppearedVanishedAndChanged() throws Exception {
        assertThat(exceeded()).containsExactly("江河市商务局 ", "江河市教育局 ");
        Files.writeString(home.resolve("rules.yaml"), LIMIT);
        run();
        assertThat(runner.sentence()).contains("重新审核 2 份报告：新增疑点 0 条，消失 1 条");
        assertThat(exceeded()).containsExactly("江河市教育局 ");
        assertThat(changes()).contains("VANISHED three-public.exceeded 江河市商务局");
        Files.delete(home.resolve("rules.yaml"));
        run();
        assertThat(changes()).contains("APPEARED three-public.exceeded 江河市商务局");
        run();
        assertThat(changes()).as("nothing changes twice").isEmpty();
    }

    @Test
    void aDecisionSurvivesAsLongAsTheFindingSaysTheSame() throws Exception {
        decide("江河市教育局");
        run();
        assertThat(exceeded()).containsExactly("江河市商务局 ", "江河市教育局 UPHELD");
        Files.writeString(home.resolve("rules.yaml"), LIMIT);
        run();
        assertThat(exceeded()).as("the limit it should keep is another one").containsExactly("江河市教育局 REOPENED");
        assertThat(changes()).contains("CHANGED three-public.exceeded 江河市教育局");
    }

    @Test
    void onlyOneRunsAtATime() throws Exception {
        var began = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        assertThat(runner.start(() -> {
                    began.countDown();
                    try {
                        assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    if (!runner.isRunning()) {
                        ended.countDown();
                    }
                }))
                .isTrue();
        assertThat(began.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.start(() -> {})).isFalse();
        goOn.countDown();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        run();
    }

    @Test
    void aReportThatFailsKeepsItsFindings() throws Exception {
        for (var original : originals()) {
            Files.delete(original);
        }
        Files.writeString(home.resolve("rules.yaml"), LIMIT);
        run();
        assertThat(runner.sentence()).contains("重新审核 0 份报告", "未能处理 2 份");
        assertThat(exceeded()).containsExactly("江河市商务局 ", "江河市教育局 ");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aRefusedRuleFileChangesNothing() throws Exception {
        Files.writeString(home.resolve("rules.yaml"), "version: 1\nthresholds: {no.such: {value: 1}}\n");
        run();
        assertThat(runner.sentence()).contains("规则文件有错误，未予采用");
        assertThat(exceeded()).hasSize(2);
    }

    private List<Path> originals() throws IOException {
        try (var files = Files.walk(home.resolve("originals"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void decide(String department) throws SQLException {
        var found = strings("""
                SELECT finding_id || '|' || reported || '|' || expected FROM finding JOIN report USING (report_id)
                WHERE rule = 'three-public.exceeded' AND department = '%s'
                """.formatted(department)).getFirst().split("\\|");
        store.caseLog()
                .decide(new CaseLog.Verdict(found[0], Decision.UPHELD, "原件如此", "supervisor", found[1], found[2], 0));
    }

    private List<String> exceeded() throws SQLException {
        return strings("""
                SELECT department || ' ' || coalesce(state, '') FROM finding JOIN report USING (report_id)
                WHERE rule = 'three-public.exceeded' ORDER BY finding_no
                """);
    }

    /** What the latest run changed. */
    private List<String> changes() throws SQLException {
        return strings("""
                SELECT audit_change.kind || ' ' || rule || ' ' || department FROM audit_change JOIN report USING (report_id)
                WHERE run_id = (SELECT run_id FROM audit_run ORDER BY started_at DESC LIMIT 1) ORDER BY change_no
                """);
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
