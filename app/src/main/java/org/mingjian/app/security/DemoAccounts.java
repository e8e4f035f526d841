package org.mingjian.app.security;

import java.security.SecureRandom;
import java.util.Locale;
import org.mingjian.data.store.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The four accounts of the demo (演示帐号), one for each role. Their password is the one given in
 * {@code MINGJIAN_DEMO_PASSWORD}, else a new one at each start, printed once on standard output.
 */
@Component
@ConditionalOnBooleanProperty("mingjian.demo")
class DemoAccounts implements ApplicationRunner {

    /** Without characters that are mistaken for one another. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final String given;

    DemoAccounts(
            AccountRepository accounts, PasswordEncoder encoder, @Value("${MINGJIAN_DEMO_PASSWORD:}") String given) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = given.isBlank() ? generated() : given;
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("演示帐号的密码无法加密");
        }
        for (var role : Account.Role.values()) {
            accounts.put(role.name().toLowerCase(Locale.ROOT), hash, role);
        }
        if (given.isBlank()) {
            System.out.println("演示帐号 leader、supervisor、author、admin 的密码：" + password);
        }
    }

    private static String generated() {
        return new SecureRandom()
                .ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
