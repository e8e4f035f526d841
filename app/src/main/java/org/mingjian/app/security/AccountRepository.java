package org.mingjian.app.security;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Repository;

/** The accounts in the store (账户表). */
@Repository
class AccountRepository {

    private final Store store;

    AccountRepository(Store store) {
        this.store = store;
    }

    Optional<Account> find(String name) {
        try (var connection = store.connection();
                var query = connection.prepareStatement("""
                        SELECT name, password_hash, role FROM account WHERE name = ?
                        """)) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Account(row.getString(1), row.getString(2), Role.valueOf(row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("账户读取失败：" + broken.getMessage(), broken);
        }
    }

    /** Adds the account, or gives the one of that name a new password and role. */
    void save(Account account) {
        try {
            store.write(connection -> {
                try (var upsert = connection.prepareStatement("""
                        INSERT INTO account (name, password_hash, role, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash, role = excluded.role
                        """)) {
                    upsert.setString(1, account.name());
                    upsert.setString(2, account.passwordHash());
                    upsert.setString(3, account.role().name());
                    upsert.setObject(4, LocalDateTime.now(ZoneOffset.UTC));
                    return upsert.executeUpdate();
                }
            });
        } catch (SQLException broken) {
            throw new IllegalStateException("账户保存失败：" + broken.getMessage(), broken);
        }
    }
}
