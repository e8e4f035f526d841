package org.mingjian.data.store;

import java.time.Instant;

/** A person's account (帐号). The password is known by its hash only, which the caller makes. */
public record Account(String name, String passwordHash, Role role, Instant createdAt) {

    /** What a person may do (角色). */
    public enum Role {
        LEADER,
        SUPERVISOR,
        AUTHOR,
        ADMIN
    }

    public Account {
        if (name.isBlank() || passwordHash.isBlank()) {
            throw new IllegalArgumentException("an account needs a name and a password hash: " + name);
        }
    }
}
