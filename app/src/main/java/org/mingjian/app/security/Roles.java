package org.mingjian.app.security;

/** The names of the roles, as {@code @RolesAllowed} wants them (角色). */
public final class Roles {

    /** Imports and administers (管理员). */
    public static final String ADMINISTRATOR = "ADMIN";

    /** Works through findings and decides about them (监督人员). */
    public static final String SUPERVISOR = "SUPERVISOR";

    private Roles() {}
}
