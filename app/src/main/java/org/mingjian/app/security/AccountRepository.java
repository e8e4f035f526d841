package org.mingjian.app.security;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mingjian.data.store.Account;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Repository;

/** The accounts in the store (帐号). */
@Repository
class AccountRepository {

    private final Store store;

    AccountRepository(Store store) {
        this.store = store;
    }

    Optional<Account> find(String name) {
        return store.accounts().find(name);
    }

    /** Adds the account, or gives the one of that name this password and role: for the demo's own accounts only. */
    void put(String name, String passwordHash, Account.Role role) {
        try {
            store.write(connection -> {
                try (var upsert = connection.prepareStatement("""
                        INSERT INTO account (name, password_hash, role, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash, role = excluded.role
                        """)) {
                    upsert.setString(1, name);
                    upsert.setString(2, passwordHash);
                    upsert.setString(3, role.name());
                    upsert.setObject(4, LocalDateTime.now(ZoneOffset.UTC));
                    return upsert.executeUpdate();
                }
            });
        } catch (SQLException broken) {
            throw new IllegalStateException("帐号“%s”没有保存：%s".formatted(name, broken.getMessage()), broken);
        }
    }
}
