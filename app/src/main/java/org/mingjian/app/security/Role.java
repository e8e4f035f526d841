package org.mingjian.app.security;

/** What an account may do (角色). */
public enum Role {
    /** Reads (局领导). */
    LEADER,
    /** Works cases (监督人员). */
    SUPERVISOR,
    /** Writes briefings (简报撰写). */
    AUTHOR,
    /** Imports and administers (管理员). */
    ADMIN;

    /** The administrator's role as {@code @RolesAllowed} wants it. */
    public static final String ADMINISTRATOR = "ADMIN";
}
