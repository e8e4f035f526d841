package org.mingjian.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.store.Account;
import org.mingjian.data.store.Store;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountCommandTest {

    private final java.io.InputStream before = System.in;

    @TempDir
    private Path home;

    @AfterEach
    void giveBackTheInput() {
        System.setIn(before);
    }

    @Test
    void addsAnAccountWhosePasswordIsOnlyKeptAsAHash() {
        type("long-enough");
        assertThat(AccountCommand.run("add", "zhang", "--role", "admin", "--home", home.toString()))
                .isNull();
        try (var store = Store.open(home)) {
            var account = store.accounts().find("zhang").orElseThrow();
            assertThat(account.role()).isEqualTo(Account.Role.ADMIN);
            assertThat(new BCryptPasswordEncoder().matches("long-enough", account.passwordHash()))
                    .isTrue();
        }
    }

    @Test
    void refusesAShortPasswordAndARoleThatIsNone() {
        type("short");
        assertThat(AccountCommand.run("add", "li", "--role", "ADMIN", "--home", home.toString()))
                .contains("密码至少");
        assertThat(AccountCommand.run("add", "li", "--role", "boss")).contains("用法");
        assertThat(AccountCommand.run("add")).contains("用法");
    }

    private static void type(String password) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
