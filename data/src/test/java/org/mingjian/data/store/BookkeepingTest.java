package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
