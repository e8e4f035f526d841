package org.mingjian.app.security;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.store.Account;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Adds an account from the command line (建立帐号): {@code add NAME --role ROLE [--home FOLDER]}.
 * The password is asked on the terminal, or read as the first line of standard input where there is none, and never
 * taken from the arguments, which other users of the machine can see.
 */
public final class AccountCommand {

    private static final int SHORTEST_PASSWORD = 8;
    private static final String USAGE =
            "用法：./mingjian account add 名称 --role LEADER|SUPERVISOR|AUTHOR|ADMIN [--home 目录]";

    private AccountCommand() {}

    public static void main(String[] arguments) {
        var complaint = run(arguments);
        if (complaint != null) {
            System.err.println("明鉴：" + complaint);
            System.exit(2);
        }
    }

    /** Absent when the account was made, else the sentence why not. */
    static @Nullable String run(String... arguments) {
        if (arguments.length < 4 || !arguments[0].equals("add")) {
            return USAGE;
        }
        Account.Role role = null;
        var home = Path.of("var");
        for (int at = 2; at + 1 < arguments.length; at += 2) {
            switch (arguments[at]) {
                case "--role" -> role = role(arguments[at + 1]);
                case "--home" -> home = Path.of(arguments[at + 1]);
                default -> {
                    return USAGE;
                }
            }
        }
        return role == null ? USAGE : add(arguments[1], role, home);
    }

    private static Account.@Nullable Role role(String name) {
        try {
            return Account.Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable String add(String name, Account.Role role, Path home) {
        try (var store = Store.open(home)) {
            var password = password();
            if (password.length() < SHORTEST_PASSWORD) {
                return "密码至少要 %d 个字符，帐号没有建立。".formatted(SHORTEST_PASSWORD);
            }
            store.accounts().create(name, String.valueOf(new BCryptPasswordEncoder().encode(password)), role);
            System.out.println("已建立帐号“%s”。".formatted(name));
            return null;
        } catch (StoreException refused) {
            return refused.getMessage();
        } catch (IOException unread) {
            return "没有读到密码，帐号没有建立。";
        }
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            var typed = console.readPassword("密码：");
            return typed == null ? "" : new String(typed);
        }
        var given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return given.lines().findFirst().orElse("");
    }
}
