package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;

class BookkeepingTest {

    private final Store store;

    BookkeepingTest(@TempDir Path home) {
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesAccountNameOnce() throws SQLException {
        store.accounts().create("supervisor", "hash", Account.Role.SUPERVISOR);
        assertThatThrownBy(() -> store.accounts().create("supervisor", "other", Account.Role.ADMIN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("“supervisor”已经存在");
        assertThat(store.accounts().list()).extracting(Account::role).containsExactly(Account.Role.SUPERVISOR);
        assertThat(store.accounts().find("supervisor"))
                .map(Account::passwordHash)
                .contains("hash");
        assertThat(store.accounts().find("nobody")).isEmpty();
    }

    @Test
    void failedRunLeavesTheLastPublishedInPlace() throws SQLException {
        var runs = store.benchmarkRuns();
        var good = runs.queue(Origin.SYNTHETIC);
        runs.running(good.runId());
        store.write(connection -> {
            BenchmarkRuns.publish(connection, good.runId());
            return good;
        });
        runs.finish(good.runId(), BenchmarkRun.State.DONE, null);
        var bad = runs.queue(Origin.SYNTHETIC);
        runs.finish(bad.runId(), BenchmarkRun.State.FAILED, "内存不足。");

        assertThat(runs.published(Origin.SYNTHETIC)).hasValueSatisfying(run -> {
            assertThat(run.runId()).isEqualTo(good.runId());
            assertThat(run.state()).isEqualTo(BenchmarkRun.State.DONE);
        });
        assertThat(runs.published(Origin.REAL)).isEmpty();
        assertThat(runs.list()).first().satisfies(run -> {
            assertThat(run.message()).isEqualTo("内存不足。");
            assertThat(run.finishedAt()).isNotNull();
        });
    }

    @Test
    void publishingReplacesThePublishedRunOfTheSameOriginOnly() throws SQLException {
        var real = publish(Origin.REAL);
        publish(Origin.SYNTHETIC);
        var latest = publish(Origin.SYNTHETIC);

        assertThat(store.benchmarkRuns().published(Origin.REAL))
                .map(BenchmarkRun::runId)
                .contains(real);
        assertThat(store.benchmarkRuns().list())
                .filteredOn(BenchmarkRun::published)
                .extracting(BenchmarkRun::runId)
                .containsExactlyInAnyOrder(real, latest);
    }

    private String publish(Origin origin) throws SQLException {
        var run = store.benchmarkRuns().queue(origin);
        return store.write(connection -> {
            BenchmarkRuns.publish(connection, run.runId());
            return run.runId();
        });
    }
}
