package org.mingjian.data.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/** The DuckDB file of a store, with this version's tables, and the connections to it (数据库连接). */
final class Database implements AutoCloseable {

    /** How DuckDB names the process that holds its file. */
    private static final Pattern HOLDER = Pattern.compile("lock is held.*PID (\\d+)", Pattern.DOTALL);

    private final DuckDBConnection owned;
    private final Set<Connection> handedOut = ConcurrentHashMap.newKeySet();

    private Database(DuckDBConnection owned) {
        this.owned = owned;
    }

    static Database open(Path home) throws SQLException {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        var connection = DriverManager.getConnection("jdbc:duckdb:" + home.resolve("store.duckdb"), settings)
                .unwrap(DuckDBConnection.class);
        try {
            inTransaction(connection, migrating -> {
                Migrations.apply(migrating);
                return BenchmarkRuns.interrupted(migrating);
            });
            return new Database(connection);
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    static StoreException notOpened(Path home, Exception broken) {
        var reason = String.valueOf(broken.getMessage());
        var holder = HOLDER.matcher(reason);
        return holder.find()
                ? StoreLock.inUse(home, holder.group(1), "另一个打开了 store.duckdb 的程序")
                : new StoreException(
                        StoreException.Category.NOT_ACCESSIBLE,
                        "数据库 %s 打不开：%s；请检查该目录是否存在、可写。".formatted(home, reason),
                        broken);
    }

    /** A connection of its own for one caller, who closes it. */
    Connection connection() throws SQLException {
        handedOut.removeIf(Database::isClosed);
        var connection = owned.duplicate();
        handedOut.add(connection);
        return connection;
    }

    static <T> T inTransaction(Connection connection, Transaction<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error failed) {
            rollback(connection, failed);
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollback(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException broken) {
            throw new IllegalStateException("a connection does not say whether it is closed", broken);
        }
    }

    /** Closes every connection handed out. */
    void closeConnections() throws SQLException {
        for (var connection : handedOut) {
            connection.close();
        }
        handedOut.clear();
    }

    @Override
    public void close() throws SQLException {
        owned.close();
    }
}
