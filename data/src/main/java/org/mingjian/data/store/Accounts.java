package org.mingjian.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts of the store (帐号). */
public final class Accounts {

    private static final String SELECT = "SELECT name, password_hash, role, created_at FROM account ";

    private final Store store;

    Accounts(Store store) {
        this.store = store;
    }

    /** Makes an account; a name is given once. */
    public Account create(String name, String passwordHash, Account.Role role) {
        if (find(name).isPresent()) {
            throw new StoreException(StoreException.Category.NOT_ALLOWED, "帐号“%s”已经存在，请换一个名称。".formatted(name));
        }
        var account = new Account(name, passwordHash, role, Instant.now());
        return store.change(connection -> {
            Rows.append(connection, "account", List.of(account), (row, number, item) -> row.text(item.name())
                    .text(item.passwordHash())
                    .name(item.role())
                    .time(item.createdAt()));
            return account;
        });
    }

    public Optional<Account> find(String name) {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(SELECT + "WHERE name = ?")) {
                select.setString(1, name);
                try (var result = select.executeQuery()) {
                    return result.next() ? Optional.of(account(result)) : Optional.empty();
                }
            }
        });
    }

    /** All accounts by name. */
    public List<Account> list() {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(SELECT + "ORDER BY name");
                    var result = select.executeQuery()) {
                var accounts = new ArrayList<Account>();
                while (result.next()) {
                    accounts.add(account(result));
                }
                return accounts;
            }
        });
    }

    private static Account account(ResultSet result) throws SQLException {
        return new Account(
                result.getString("name"),
                result.getString("password_hash"),
                Account.Role.valueOf(result.getString("role")),
                result.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
