/** Accounts, roles and sign-in (帐号与登录). */
@NullMarked
package org.mingjian.app.security;

import org.jspecify.annotations.NullMarked;
