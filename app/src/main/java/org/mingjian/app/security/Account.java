package org.mingjian.app.security;

/** Who may sign in (账户): the name, the BCrypt hash of the password, and the role. */
record Account(String name, String passwordHash, Role role) {

    @Override
    public String toString() {
        return "Account[" + name + ", " + role + "]";
    }
}
