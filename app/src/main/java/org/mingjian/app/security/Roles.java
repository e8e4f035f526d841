package org.mingjian.app.security;

/** The names of the roles, as {@code @RolesAllowed} wants them (角色). */
public final class Roles {

    /** Imports and administers (管理员). */
    public static final String ADMINISTRATOR = "ADMIN";

    private Roles() {}
}
