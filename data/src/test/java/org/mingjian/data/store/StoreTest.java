package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private final Path home;

    StoreTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void createsItsTablesOnceAndKeepsTheirRows() throws SQLException {
        try (var store = Store.open(home)) {
            insertAccount(store, "leader");
        }
        try (var store = Store.open(home)) {
            assertThat(strings(store, "SELECT name FROM account")).containsExactly("leader");
            assertThat(strings(store, "SELECT name FROM schema_version"))
                    .startsWith("0001-facts-and-findings.sql", "0002-benchmark-results.sql");
        }
        assertThat(home.resolve("originals")).isDirectory();
    }

    @Test
    void refusesStoreOfNewerVersion() throws SQLException {
        try (var store = Store.open(home)) {
            store.write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("INSERT INTO schema_version VALUES (9999, 'later', now())");
                }
            });
        }
        assertThatThrownBy(() -> Store.open(home).close())
                .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.category())
                        .isEqualTo(StoreException.Category.NEWER_SCHEMA))
                .hasMessageContaining("结构版本 9999");
    }

    @Test
    void namesProcessThatOwnsTheStore() throws Exception {
        var owner = StoreOwner.start(home);
        try {
            assertThatThrownBy(() -> Store.open(home).close())
                    .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.category())
                            .isEqualTo(StoreException.Category.IN_USE))
                    .hasMessageContaining("进程 %d（测试进程）".formatted(owner.pid()));
        } finally {
            owner.outputWriter().close();
            owner.waitFor();
        }
        try (var store = Store.open(home)) {
            assertThat(store.home()).isEqualTo(home);
        }
    }

    @Test
    void takesOverLockOfKilledProcess() throws Exception {
        var owner = StoreOwner.start(home);
        owner.destroyForcibly().waitFor();
        assertThat(Files.readString(home.resolve("store.lock"))).startsWith(owner.pid() + "\n");
        try (var store = Store.open(home)) {
            assertThat(strings(store, "SELECT name FROM account")).isEmpty();
        }
    }

    @Test
    void refusesSecondOwnerInTheSameProcessAndKeepsTheLock() throws Exception {
        try (var store = Store.open(home)) {
            assertThatThrownBy(() -> Store.open(home).close())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("本进程");
            insertAccount(store, "author");
            assertThat(strings(store, "SELECT name FROM account")).containsExactly("author");
        }
    }

    @Test
    void namesForeignProgramThatHoldsTheDatabaseFile() throws Exception {
        Store.open(home).close();
        var owner = StoreOwner.start(home);
        try {
            Files.move(home.resolve("store.lock"), home.resolve("moved.lock"));
            assertThatThrownBy(() -> Store.open(home).close())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("进程 %d".formatted(owner.pid()));
        } finally {
            owner.outputWriter().close();
            owner.waitFor();
        }
    }

    @Test
    void keepsNothingOfTransactionThatFails() throws SQLException {
        try (var store = Store.open(home)) {
            assertThatThrownBy(() -> store.write(connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.executeUpdate("INSERT INTO account VALUES ('one', 'hash', 'LEADER', now())");
                            return statement.executeUpdate("INSERT INTO account VALUES ('two', NULL, 'LEADER', now())");
                        }
                    }))
                    .isInstanceOf(SQLException.class);
            assertThat(strings(store, "SELECT name FROM account")).isEmpty();
        }
    }

    @Test
    void closesConnectionsItHandedOut() throws SQLException {
        var store = Store.open(home);
        var connection = store.connection();
        store.close();
        assertThat(connection.isClosed()).isTrue();
        try (var next = Store.open(home)) {
            store.close();
            assertThatThrownBy(() -> Store.open(home).close()).isInstanceOf(StoreException.class);
            assertThat(strings(next, "SELECT name FROM account")).isEmpty();
        }
    }

    private static void insertAccount(Store store, String name) throws SQLException {
        store.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO account VALUES (?, 'hash', 'LEADER', now())")) {
                insert.setString(1, name);
                return insert.executeUpdate();
            }
        });
    }

    private static List<String> strings(Store store, String query) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }
}
